using System.Text.RegularExpressions;

namespace ContactFunctions.Platform.Tests.Infra;

public sealed partial class SecretTests
{
    private static readonly string Settings = SourceTree.Read("infra", "modules", "settings.bicep");

    [Fact]
    public void NoOutput_TellsASecret() =>
        Assert.DoesNotContain(Template.All.SelectMany(file => file.Outputs), output => Telling().IsMatch(output));

    [Fact]
    public void EveryParameterThatCarriesASecret_IsSecure_AndHasNoDefault()
    {
        var parameters = Template.All.SelectMany(file => file.Parameters.Select(one => (file.Name, Parameter: one))).ToList();

        Assert.DoesNotContain(parameters, one => SecretName().IsMatch(one.Parameter.Name) && one.Parameter.Type is ("string" or "object") && !one.Parameter.IsSecure);
        Assert.All(parameters.Where(one => one.Parameter.IsSecure), one => Assert.True(one.Parameter.Default is null or "''" or "{}", one.Parameter.Name));
    }

    [Fact]
    public void EverySecretSetting_IsAReference_ToASecretThatIsWritten()
    {
        var written = Template.All.SelectMany(file => SecretResource().Matches(file.Text)).Select(match => match.Groups["name"].Value).ToHashSet();
        var referred = Reference().Matches(Settings).Select(match => match.Groups["name"].Value).ToList();

        Assert.True(referred.Count >= 10);
        Assert.Empty(referred.Select(Shape).Except(written.Select(Shape)));
        Assert.All(SecretSetting().Matches(Settings), setting => Assert.Contains("${vaultSecret}/", setting.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void NoFile_HoldsAKey()
    {
        string[] folders = ["infra", "infra/modules", "infra/environments", "infra/steps", "infra/identity", "infra/watch"];

        Assert.DoesNotContain(folders.SelectMany(folder => SourceTree.Files(folder, "*")), file => Material().IsMatch(File.ReadAllText(file)));
    }

    // What is inserted is the name of a site, in both places.
    private static string Shape(string name) => name.StartsWith("site-", StringComparison.Ordinal) ? "site-" : name;

    [GeneratedRegex(@"listKeys|listSecrets|getSecret|\.properties\.value\b", RegexOptions.IgnoreCase)]
    private static partial Regex Telling();

    [GeneratedRegex(@"(?:Secrets?|Password|Token|Key)$")]
    private static partial Regex SecretName();

    [GeneratedRegex(@"vaults/secrets@[\d-]+'(?:.*\n)*?\s+name: '(?<name>.+)'\n")]
    private static partial Regex SecretResource();

    [GeneratedRegex(@"\$\{vaultSecret\}/(?<name>.+?)\)'")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^.*\w+(?:Secret|Secrets__\d|Password|AuthToken|SigningKey|ScanKey|ConnectionString): '.*$|^\s*\w+ConnectionString: .*'.*$", RegexOptions.Multiline)]
    private static partial Regex SecretSetting();

    [GeneratedRegex(@"AccountKey=|AccessKey=|[A-Za-z0-9+/]{40,}={1,2}")]
    private static partial Regex Material();
}
