using System.Text.Json;

namespace ContactFunctions.Platform.Tests.Infra;

/// <summary>Each value of host.json has its reason, under its path in <c>why</c>, where the host looks for nothing.</summary>
public sealed class HostJsonTests
{
    private static readonly JsonElement Root = JsonDocument.Parse(SourceTree.Read("host.json")).RootElement;

    private static readonly IReadOnlyDictionary<string, string> Reasons =
        Root.GetProperty("why").EnumerateObject().ToDictionary(reason => reason.Name, reason => reason.Value.GetString()!);

    [Fact]
    public void EveryValue_HasItsReason_AndNoReasonIsLeftOver() =>
        Assert.Equal(
            Root.EnumerateObject().Where(property => property.Name != "why").SelectMany(property => Values(property.Name, property.Value)).Order(StringComparer.Ordinal),
            Reasons.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void EveryReason_IsASentence() => Assert.All(Reasons, reason =>
    {
        Assert.InRange(reason.Value.Length, 30, 260);
        Assert.EndsWith(".", reason.Value, StringComparison.Ordinal);
    });

    /// <summary>Names that the host turns into configuration: a colon in one would be a level of its own.</summary>
    [Fact]
    public void NoName_HasAColon() => Assert.DoesNotContain(Reasons.Keys, name => name.Contains(':', StringComparison.Ordinal));

    /// <summary>What the application logs is let through, though what the host says of every call is not.</summary>
    [Fact]
    public void EventsOfTheApplication_ReachTheLogs()
    {
        var levels = Root.GetProperty("logging").GetProperty("logLevel");

        Assert.Equal("Warning", levels.GetProperty("Function").GetString());
        Assert.Equal("Information", levels.GetProperty("Function.*.User").GetString());
    }

    private static IEnumerable<string> Values(string path, JsonElement value) =>
        value.ValueKind is JsonValueKind.Object ? value.EnumerateObject().SelectMany(property => Values($"{path}.{property.Name}", property.Value)) : [path];
}
