using System.Text.RegularExpressions;

namespace ContactFunctions.Platform.Tests.Infra;

/// <summary>What a compiler would say of the templates, without one.</summary>
public sealed partial class TemplateTests
{
    [Fact]
    public void Templates_AreFoundAndRead()
    {
        Assert.True(Template.All.Count > 15);
        Assert.True(Template.Main.Parameters.Count > 40);
        Assert.Equal(["dev.bicepparam", "prod.bicepparam", "test.bicepparam"], Template.Environments.Select(file => file.Name));
        Assert.Contains(Template.Main.Modules, module => module.Given.Count > 10);
    }

    [Fact]
    public void EveryParameter_IsDescribed() =>
        Assert.Empty(Template.All.SelectMany(file => file.Parameters.Where(one => !one.IsDescribed).Select(one => $"{file.Name}: {one.Name}")));

    [Fact]
    public void EveryParameter_IsExplainedToOperations()
    {
        var table = SourceTree.Read("infra", "environments", "README.md");

        Assert.All(Template.Main.Parameters, one => Assert.Contains($"| `{one.Name}` |", table, StringComparison.Ordinal));
    }

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
            Template.Main.Modules.Select(module => module.File).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void EveryModule_IsGivenExactlyWhatItTakes()
    {
        var wrong =
            from module in Template.Main.Modules
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
            from name in file.Assigned.Except(Template.Main.Parameters.Select(one => one.Name)).Select(one => $"no parameter is named {one}")
                .Concat(Template.Main.Parameters.Where(one => one.Default is null).Select(one => one.Name).Except(file.Assigned).Select(one => $"{one} is not set"))
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
    public void NoAddressOfOneCloud_IsWrittenDown() =>
        Assert.Empty(Template.All.Where(file => CloudAddress().IsMatch(file.Text)).Select(file => file.Name));

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}$")]
    private static partial Regex Dated();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}(?:-preview)?$")]
    private static partial Regex WithPreview();

    [GeneratedRegex(@"core\.windows\.net|vault\.azure\.net|login\.microsoftonline\.com|management\.azure\.com|azurewebsites\.net", RegexOptions.IgnoreCase)]
    private static partial Regex CloudAddress();
}
