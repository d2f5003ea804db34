using System.Text.RegularExpressions;

namespace ContactFunctions.Platform.Tests.Infra;

/// <summary>What a compiler would say of the templates, without one.</summary>
public sealed partial class TemplateTests
{
    /// <summary>Options of the parameters of main.bicep, as <c>compute.instanceMemoryMB</c>. One is needed only where its parameter is.</summary>
    private static readonly IReadOnlyList<Parameter> Options =
    [
        .. from parameter in Template.Main.Parameters
           from type in Template.All.SelectMany(file => file.Options)
           where type.Key == parameter.Type
           from option in type.Value
           select option with { Name = $"{parameter.Name}.{option.Name}", Default = option.Default ?? parameter.Default },
    ];

    private static readonly IReadOnlyList<Parameter> Known = [.. Template.Main.Parameters, .. Options];

    [Fact]
    public void Templates_AreFoundAndRead()
    {
        Assert.True(Template.All.Count > 20);
        Assert.True(Template.Main.Parameters.Count > 12);
        Assert.True(Options.Count > 30);
        Assert.Equal(["dev.bicepparam", "prod.bicepparam", "test.bicepparam"], Template.Environments.Select(file => file.Name));
        Assert.Contains(Template.Main.Modules, module => module.Given.Count > 10);
    }

    [Fact]
    public void EveryParameter_IsDescribed() =>
        Assert.Empty(Template.All.SelectMany(file => file.Parameters.Concat(file.Options.Values.SelectMany(type => type))
            .Where(one => !one.IsDescribed).Select(one => $"{file.Name}: {one.Name}")));

    [Fact]
    public void EveryParameter_IsExplainedToOperations_InTheSameWords()
    {
        var table = SourceTree.Read("infra", "environments", "README.md");
        var explained = Explained().Matches(table).Select(match => match.Groups["name"].Value).ToList();

        Assert.Equal(Known.Select(one => one.Name).Order(StringComparer.Ordinal), explained.Order(StringComparer.Ordinal));
        Assert.All(Known, one => Assert.Contains(Description().Match(one.Decorators).Groups["words"].Value, table, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryOption_IsRead() =>
        Assert.Empty(Options.Where(option => !Template.All.Any(file => file.Text.Contains($".?{Last(option)}", StringComparison.Ordinal) || file.Text.Contains($".{Last(option)}", StringComparison.Ordinal)))
            .Select(option => option.Name));

    [Fact]
    public void EveryParameterAndVariable_IsUsed() =>
        Assert.Empty(
            from file in Template.All
            from name in file.Parameters.Select(one => one.Name).Concat(file.Variables)
            where file.Mentions(name) < 2
            select $"{file.Name}: {name}");

    [Fact]
    public void EveryModule_IsUsed() =>
        Assert.Equal(
            Template.All.Where(file => file.Name != "main.bicep").Select(file => file.Name).Order(StringComparer.Ordinal),
            Template.All.SelectMany(file => file.Modules.Select(module => module.File).Concat(file.Imported)).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void EveryModule_IsGivenExactlyWhatItTakes()
    {
        var wrong =
            from module in Template.All.SelectMany(file => file.Modules)
            let taken = Template.All.Single(file => file.Name == module.File).Parameters
            from name in taken.Where(one => one.Default is null).Select(one => one.Name).Except(module.Given).Select(one => $"lacks {one}")
                .Concat(module.Given.Except(taken.Select(one => one.Name)).Select(one => $"does not know {one}"))
            select $"{module.File} {name}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void EveryEnvironment_SetsWhatExists_AndAllThatIsNeeded()
    {
        var wrong =
            from file in Template.Environments
            from name in file.Assigned.Where(HasAPlace).Except(Known.Select(one => one.Name)).Select(one => $"no parameter is named {one}")
                .Concat(Known.Where(one => one.Default is null).Select(one => one.Name).Except(file.Assigned).Select(one => $"{one} is not set"))
                .Concat(file.Assigned.GroupBy(one => one).Where(same => same.Count() > 1).Select(same => $"{same.Key} is set twice"))
            select $"{file.Name}: {name}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void EveryApiVersion_IsADate_AndTheSameForAType()
    {
        var resources = Template.All.SelectMany(file => file.Resources).ToList();

        Assert.NotEmpty(resources);
        Assert.All(resources, one => Assert.Matches(one.Type == "Microsoft.Insights/diagnosticSettings" ? WithPreview() : Dated(), one.Version));
        Assert.All(resources.GroupBy(one => one.Type), type => Assert.Single(type.Select(one => one.Version).Distinct()));
    }

    [Fact]
    public void NoName_IsAnOutput_WhichWhatIfDoesNotKnow() =>
        Assert.Empty(Template.All.SelectMany(file => NameFromAnOutput().Matches(file.Text).Select(match => $"{file.Name}: {match.Value.Trim()}")));

    [Fact]
    public void EveryExceptionFromARule_SaysWhy() =>
        Assert.Empty(Template.All.SelectMany(file => Unexplained().Matches(file.Text).Select(match => $"{file.Name}: {match.Value}")));

    [Fact]
    public void NoFile_IsTooLongToRead() => Assert.All(Template.All, file => Assert.True(file.Text.Split('\n').Length <= 300, file.Name));

    [Fact]
    public void NoAddressOfOneCloud_IsWrittenDown() =>
        Assert.Empty(Template.All.Where(file => CloudAddress().IsMatch(file.Text)).Select(file => file.Name));

    // Tags and secrets have the names that they were given.
    private static bool HasAPlace(string assigned) =>
        !assigned.Contains('.', StringComparison.Ordinal) || Template.Main.Parameters.Any(one => one.Type.EndsWith("Options", StringComparison.Ordinal) && assigned.StartsWith($"{one.Name}.", StringComparison.Ordinal));

    private static string Last(Parameter option) => option.Name[(option.Name.IndexOf('.', StringComparison.Ordinal) + 1)..];

    [GeneratedRegex(@"^\| `(?<name>[\w.]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Explained();

    [GeneratedRegex(@"@description\('(?<words>.*)'\)")]
    private static partial Regex Description();

    [GeneratedRegex(@"^\s+(?:name|\w+Name): .*\.outputs\.", RegexOptions.Multiline)]
    private static partial Regex NameFromAnOutput();

    [GeneratedRegex(@"#disable-(?!next-line [\w-]+ // \w).*")]
    private static partial Regex Unexplained();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}$")]
    private static partial Regex Dated();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}(?:-preview)?$")]
    private static partial Regex WithPreview();

    [GeneratedRegex(@"core\.windows\.net|vault\.azure\.net|login\.microsoftonline\.com|management\.azure\.com|azurewebsites\.net", RegexOptions.IgnoreCase)]
    private static partial Regex CloudAddress();
}
