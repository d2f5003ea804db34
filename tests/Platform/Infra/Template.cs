using System.Text.RegularExpressions;

namespace ContactFunctions.Platform.Tests.Infra;

/// <summary>One Bicep file, as far as tests ask about it. Its declarations begin at the start of a line, as the formatter leaves them.</summary>
internal sealed partial class Template(string name, string text)
{
    public static IReadOnlyList<Template> All { get; } =
        [.. SourceTree.Files("infra", "*.bicep").Concat(SourceTree.Files("infra/modules", "*.bicep")).Select(Load)];

    public static IReadOnlyList<Template> Environments { get; } = [.. SourceTree.Files("infra/environments", "*.bicepparam").Select(Load)];

    public static Template Main => All.Single(template => template.Name == "main.bicep");

    public string Name => name;

    public string Text => text;

    public IReadOnlyList<Parameter> Parameters { get; } =
        [.. ParameterLine().Matches(text).Select(match => new Parameter(
            match.Groups["name"].Value, match.Groups["type"].Value, match.Groups["default"].Success ? match.Groups["default"].Value : null,
            match.Groups["decorators"].Value))];

    /// <summary>What may be said of one thing, by the name of its type.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Parameter>> Options { get; } =
        OptionsType().Matches(text).ToDictionary(type => type.Groups["name"].Value, type => (IReadOnlyList<Parameter>)[.. Option().Matches(type.Groups["body"].Value).Select(match =>
            new Parameter(match.Groups["name"].Value, match.Groups["type"].Value, match.Groups["type"].Value.EndsWith('?') ? "" : null, match.Groups["decorators"].Value))]);

    /// <summary>Names of the values of a parameter file, those inside an object as <c>compute.instanceMemoryMB</c>.</summary>
    public IReadOnlyList<string> Assigned { get; } =
        [.. Assignment().Matches(text).SelectMany(match => Given().Matches(match.Groups["body"].Value)
            .Where(given => given.Groups["indent"].Length == 2)
            .Select(given => $"{match.Groups["name"].Value}.{given.Groups["name"].Value}")
            .Prepend(match.Groups["name"].Value))];

    public IReadOnlyList<string> Variables { get; } = [.. VariableLine().Matches(text).Select(match => match.Groups["name"].Value)];

    public IReadOnlyList<string> Outputs { get; } = [.. OutputLine().Matches(text).Select(match => match.Value)];

    /// <summary>Type and version of every resource.</summary>
    public IReadOnlyList<(string Type, string Version)> Resources { get; } =
        [.. ResourceLine().Matches(text).Select(match => (match.Groups["type"].Value, match.Groups["version"].Value))];

    /// <summary>File and given parameters of every module.</summary>
    public IReadOnlyList<(string File, IReadOnlyList<string> Given)> Modules { get; } =
        [.. ModuleBlock().Matches(text).Select(match => (
            Path.GetFileName(match.Groups["file"].Value),
            (IReadOnlyList<string>)[.. Given().Matches(match.Groups["params"].Value)
                .Where(given => given.Groups["indent"].Length == match.Groups["indent"].Length + 2)
                .Select(given => given.Groups["name"].Value)]))];

    /// <summary>Files whose types are spoken of.</summary>
    public IReadOnlyList<string> Imported { get; } = [.. Import().Matches(text).Select(match => Path.GetFileName(match.Groups["file"].Value))];

    /// <summary>How often a name stands in the code: not in words about it, not as the name of a property.</summary>
    public int Mentions(string word) => text.Split('\n')
        .Where(line => !Words().IsMatch(line))
        .Sum(line => Regex.Count(line, $@"(?<![\w.]){word}(?!\w)") - Regex.Count(line, $@"^\s*{word}:(?! {word}\b)") - Regex.Count(line, $@"^\s*{word}: {word}\b"));

    private static Template Load(string path) => new(Path.GetFileName(path), File.ReadAllText(path));

    [GeneratedRegex(@"(?<decorators>(?:^@.*\n(?:(?:  .*|\]\))\n)*)*)^param (?<name>\w+) (?<type>[^=\n]+?)(?: = (?<default>.*))?$", RegexOptions.Multiline)]
    private static partial Regex ParameterLine();

    [GeneratedRegex(@"^\s*(?:@description|metadata|//|description:)")]
    private static partial Regex Words();

    [GeneratedRegex(@"^param (?<name>\w+) = .*\n(?<body>(?:  .*\n)*)", RegexOptions.Multiline)]
    private static partial Regex Assignment();

    [GeneratedRegex(@"^import .* from '(?<file>[^']+)'$", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex(@"^type (?<name>\w+Options) = \{\n(?<body>(?:.*\n)*?)\}", RegexOptions.Multiline)]
    private static partial Regex OptionsType();

    [GeneratedRegex(@"(?<decorators>(?:^  @.*\n)*)^  (?<name>\w+): (?<type>.+)$", RegexOptions.Multiline)]
    private static partial Regex Option();

    [GeneratedRegex(@"^var (?<name>\w+) = ", RegexOptions.Multiline)]
    private static partial Regex VariableLine();

    [GeneratedRegex(@"^output (?:.|\n )*", RegexOptions.Multiline)]
    private static partial Regex OutputLine();

    [GeneratedRegex(@"^\s*resource \w+ '(?<type>[^@']+)@(?<version>[^']+)'", RegexOptions.Multiline)]
    private static partial Regex ResourceLine();

    [GeneratedRegex(@"^module \w+ '(?<file>[^']+)'.*\n(?:  .*\n)*?(?<indent> +)params: \{\n(?<params>(?:.*\n)*?)\k<indent>\}", RegexOptions.Multiline)]
    private static partial Regex ModuleBlock();

    [GeneratedRegex(@"^(?<indent> +)(?<name>\w+):", RegexOptions.Multiline)]
    private static partial Regex Given();
}
