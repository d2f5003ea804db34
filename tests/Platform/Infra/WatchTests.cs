using System.Reflection;
using System.Text.Json;
using ContactFunctions.Functions.Hosting;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Platform.Tests.Infra;

/// <summary>Whatever the application complains of is watched.</summary>
public sealed class WatchTests
{
    [Theory]
    [InlineData("failures", LogLevel.Error)]
    [InlineData("repeats", LogLevel.Warning)]
    public void Alerts_KnowEveryEventOfTheirLevel(string list, LogLevel level)
    {
        using var events = JsonDocument.Parse(SourceTree.Read("infra", "watch", "events.json"));
        var watched = events.RootElement.GetProperty(list).EnumerateArray()
            .Select(one => $"{one.GetProperty("id").GetInt32()} {one.GetProperty("name").GetString()}").Order(StringComparer.Ordinal);

        Assert.Equal(Logged(level).Order(StringComparer.Ordinal), watched);
    }

    [Fact]
    public void Readme_SaysWhatEveryEventMeans()
    {
        var readme = SourceTree.Read("infra", "watch", "README.md");

        Assert.All(Logged(LogLevel.Error).Concat(Logged(LogLevel.Warning)), one => Assert.Contains($"{one.Replace(" ", " | ", StringComparison.Ordinal)} |", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Workbook_IsJson()
    {
        using var workbook = JsonDocument.Parse(SourceTree.Read("infra", "watch", "workbook.json"));

        Assert.True(workbook.RootElement.GetProperty("items").GetArrayLength() > 5);
    }

    private static IEnumerable<string> Logged(LogLevel level) =>
        from type in typeof(Composition).Assembly.GetTypes()
        where type.Name == "Log"
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
        let message = method.GetCustomAttribute<LoggerMessageAttribute>()
        where message?.Level == level
        select $"{message.EventId} {method.Name}";
}
