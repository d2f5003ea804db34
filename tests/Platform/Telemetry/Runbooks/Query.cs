using System.Text.Json;
using System.Text.RegularExpressions;
using ContactFunctions.Platform.Tests.Infra;

namespace ContactFunctions.Platform.Tests.Telemetry.Runbooks;

/// <summary>One query over what the application tells of itself, and what it names.</summary>
internal sealed partial record Query(string Where, string Text)
{
    public IEnumerable<string> Measures => Measure().Matches(Text).Select(match => match.Value);

    /// <summary>Dimensions and properties; how an event is called and numbered is the host's.</summary>
    public IEnumerable<string> Dimensions =>
        Dimension().Matches(Text).Select(match => match.Groups["name"].Value).Where(name => name is not ("" or "EventName" or "EventId"));

    public IEnumerable<string> Events => EventName().Matches(Text).SelectMany(match => Quoted().Matches(match.Groups["list"].Value)).Select(match => match.Groups["word"].Value);

    public static IReadOnlyList<Query> All { get; } = [.. OfRunbooks(), .. OfWorkbook(), .. OfMeasures()];

    private static IEnumerable<Query> OfRunbooks() =>
        from file in SourceTree.Files("infra/watch/runbooks", "*.md")
        from code in Code().Matches(File.ReadAllText(file))
        select new Query(Path.GetFileName(file), code.Groups["text"].Value);

    private static IEnumerable<Query> OfWorkbook()
    {
        using var workbook = JsonDocument.Parse(SourceTree.Read("infra", "watch", "workbook.json"));
        foreach (var item in workbook.RootElement.GetProperty("items").EnumerateArray())
            if (item.GetProperty("content").TryGetProperty("query", out var query))
                yield return new Query($"workbook {item.GetProperty("name").GetString()}", query.GetString()!);
    }

    private static IEnumerable<Query> OfMeasures() =>
        from bound in Bound.All
        select new Query($"measure {bound.Name}", $"{bound.Metric} {bound.Where} customDimensions[\"{bound.By}\"]");

    [GeneratedRegex(@"```kql\n(?<text>.*?)```|`(?<text>[^`\n]*customDimensions[^`\n]*)`", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"contactfunctions\.[a-z_.]+")]
    private static partial Regex Measure();

    [GeneratedRegex("""customDimensions(?:\.(?<name>\w+)|\["(?<name>[^"]*)"\])""")]
    private static partial Regex Dimension();

    [GeneratedRegex("""EventName\)? *(?:==|in) *(?<list>\([^)]*\)|"[^"]*")""")]
    private static partial Regex EventName();

    [GeneratedRegex("""
        "(?<word>[^"]+)"
        """)]
    private static partial Regex Quoted();
}
