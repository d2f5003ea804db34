using System.Text.Json;
using System.Text.RegularExpressions;

namespace ContactFunctions.Platform.Tests.Infra;

/// <summary>local.settings.sample.json lists every setting with a value that is safe on a laptop.</summary>
public sealed partial class SampleTests
{
    /// <summary>Read by the host, not by the application.</summary>
    private static readonly string[] OfTheHost = ["AzureWebJobsStorage", "FUNCTIONS_WORKER_RUNTIME"];

    private static readonly IReadOnlyList<(string Name, string Value)> Values =
        [.. JsonDocument.Parse(SourceTree.Read("local.settings.sample.json")).RootElement.GetProperty("Values").EnumerateObject().Select(one => (one.Name, one.Value.GetString()!))];

    private static readonly IReadOnlySet<string> Listed = Values.Select(one => Place().Replace(one.Name, "__#")).ToHashSet(StringComparer.Ordinal);

    [Fact]
    public void EveryOption_IsListed() => Assert.Empty(Bound.Settings.Except(Listed).Order(StringComparer.Ordinal));

    [Fact]
    public void NothingElse_IsListed() => Assert.Empty(Listed.Except(Bound.Settings).Except(OfTheHost));

    /// <summary>Nothing on a laptop reaches out into the world, or lets the world in.</summary>
    [Fact]
    public void EveryAddress_IsOfThisMachine() =>
        Assert.All(Values.SelectMany(one => Host().Matches(one.Value)), match => Assert.Contains(match.Groups["host"].Value, (string[])["127.0.0.1", "localhost"]));

    [GeneratedRegex(@"__\d+(?=$|__)")]
    private static partial Regex Place();

    [GeneratedRegex(@"https?://(?<host>[^:/]+)")]
    private static partial Regex Host();
}
