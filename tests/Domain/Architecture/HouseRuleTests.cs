using System.Text.RegularExpressions;

namespace ContactFunctions.Domain.Tests.Architecture;

public sealed partial class HouseRuleTests
{
    private const int FileLinesMax = 300;
    private const int ReadmeLinesMax = 60;
    private const int FrontDoorLinesMax = 150;

    private static readonly string[] Rooms = ["orchestrations", "functions", "infra", "tests"];

    private static IEnumerable<string> Sources => Rooms.SelectMany(room => Repository.Files(room, ".cs"));

    [Fact]
    public void Files_AreShortEnoughToOpen() =>
        Assert.DoesNotContain(
            Sources.Concat(Repository.Files("functions/web", ".ts")).Concat(Repository.Files("functions/web", ".tsx")),
            file => Repository.Read(file).Count(c => c == '\n') > FileLinesMax);

    [Fact]
    public void Application_HasNoConditionalCompilation() =>
        Assert.DoesNotContain(Sources, file => ConditionalCompilation().IsMatch(Repository.Read(file)));

    [Fact]
    public void Folders_AreNamedForWhatTheyAreAbout()
    {
        // The Sdk has the namespaces of the packages that it stands in for.
        string[] vague = ["Models", "Helpers", "Utils", "Managers", "Services", "Interfaces", "Common", "Core", "Misc"];

        Assert.DoesNotContain(Sources.Where(file => !file.StartsWith("infra/local/Sdk/", StringComparison.Ordinal)), file => file.Split('/').SkipLast(1).Any(part => vague.Contains(part)));
    }

    [Fact]
    public void TopLevel_HoldsWhatItShall()
    {
        string[] expected = ["functions", "orchestrations", "infra", "tests", "local.settings.sample.json", "host.json", "ContactFunctions.sln", "README.md", "LICENSE"];
        var extra = Directory.EnumerateFileSystemEntries(Repository.Root)
            .Select(path => Path.GetFileName(path)!)
            .Where(name => !name.StartsWith('.') && !DirectoryProps().IsMatch(name) && !Untracked.Contains(name))
            .Except(expected);

        Assert.Empty(extra);
        Assert.All(expected, name => Assert.True(Path.Exists(Path.Combine(Repository.Root, name)), name));
    }

    [Fact]
    public void Rooms_SayWhatTheyAreFor()
    {
        string[] rooms =
        [
            "orchestrations/Domain", "orchestrations/Ports", "orchestrations/Workflows", "functions", "functions/web",
            "infra/local", "infra/local/AppHost", "infra/local/Emulators", "infra/local/Sdk/DurableTask", "infra/local/Sdk/Worker", "tests",
        ];

        Assert.All(rooms, room =>
        {
            var readme = Path.Combine(Repository.Root, room, "README.md");
            Assert.True(File.Exists(readme), readme);
            Assert.InRange(File.ReadAllLines(readme).Length, 5, ReadmeLinesMax);
        });
    }

    [Fact]
    public void Readme_RunsEarly_AndEndsInAMap()
    {
        var lines = Repository.Read("README.md").Split('\n');

        Assert.InRange(lines.Length, 20, FrontDoorLinesMax);
        Assert.InRange(Array.FindIndex(lines, line => line.StartsWith("```", StringComparison.Ordinal)), 0, 30);
        Assert.All(Rooms, room => Assert.Contains(lines, line => line.Contains($"`{room}", StringComparison.Ordinal)));
    }

    /// <summary>What a checkout may hold beside what is tracked.</summary>
    private static readonly string[] Untracked = ["TestResults", "local.settings.json", "bin", "obj"];

    [GeneratedRegex(@"^\s*#if\b", RegexOptions.Multiline)]
    private static partial Regex ConditionalCompilation();

    [GeneratedRegex(@"^Directory\..*\.props$")]
    private static partial Regex DirectoryProps();
}
