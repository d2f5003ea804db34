using System.Text.RegularExpressions;

namespace ContactFunctions.Platform.Tests.Infra;

/// <summary>The threat model speaks of every room and every letter of STRIDE, and of tests that exist.</summary>
public sealed partial class ThreatTests
{
    private const int LinesMax = 30;

    private static readonly string[] Rooms =
    [
        "administration", "api", "attachments", "auth", "console", "durable", "evidence", "hooks", "pages", "realtime", "storage", "supply", "telemetry", "texting",
    ];

    private static readonly string[] Letters =
        ["Denial of service", "Elevation of privilege", "Information disclosure", "Repudiation", "Spoofing", "Tampering"];

    public static TheoryData<string> Names => [.. Rooms];

    [Fact]
    public void Rooms_AreAllThere_AndTheReadmeLeadsToEach()
    {
        var files = SourceTree.Files("infra/threats", "*.md").Select(file => Path.GetFileNameWithoutExtension(file)!).Where(name => name != "README").Order(StringComparer.Ordinal);
        Assert.Equal(Rooms, files);
        var readme = SourceTree.Read("infra", "threats", "README.md");
        Assert.All(Rooms, room => Assert.Contains($"({room}.md)", readme, StringComparison.Ordinal));
        Assert.All((string[])["## Where data goes", "## Assumed", "## Accepted"], part => Assert.Contains(part, readme, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Room_HasEachLetter_WithTestsThatExist(string room)
    {
        var lines = SourceTree.Read("infra", "threats", $"{room}.md").TrimEnd().Split('\n');
        var rows = lines.Where(line => Letters.Any(letter => line.StartsWith($"| {letter} |", StringComparison.Ordinal))).ToList();

        Assert.InRange(lines.Length, Letters.Length, LinesMax);
        Assert.Equal(Letters, rows.Select(row => row.Split('|')[1].Trim()).Distinct().Order(StringComparer.Ordinal));
        Assert.All(rows, row =>
        {
            var named = Name().Matches(row.TrimEnd().TrimEnd('|').Split('|')[^1]).Select(match => match.Groups["name"].Value).ToList();
            Assert.NotEmpty(named);
            Assert.All(named, name => Assert.Contains(name, Tests));
        });
    }

    private static HashSet<string> Tests { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "tests"), "*.cs", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)),
        .. Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "functions", "web"), "*.test.ts*", SearchOption.AllDirectories)
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal)).Select(file => Path.GetFileName(file)),
    ];

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex Name();
}
