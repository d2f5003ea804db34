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

        Assert.DoesNotContain(parameters, one => SecretName().IsMatch(one.Parameter.Name) && one.Parameter.Type is ("string" or "object" or "{ *: string }") && !one.Parameter.IsSecure);
        Assert.All(parameters.Where(one => one.Parameter.IsSecure), one => Assert.True(one.Parameter.Default is null or "''" or "{}", one.Parameter.Name));
    }

    [Fact]
    public void EverySecretSetting_IsAReference_ToASecretThatIsWritten()
    {
        var written = Template.All.SelectMany(file => SecretResource().Matches(file.Text)).Select(match => match.Groups["name"].Value).Concat(Stored).ToHashSet();
        var referred = Reference().Matches(Settings).Select(match => match.Groups["name"].Value).ToList();

        Assert.True(referred.Count >= 10);
        Assert.Empty(referred.Select(Shape).Except(written.Select(Shape)));
        Assert.All(SecretSetting().Matches(Settings), setting => Assert.Contains("${vaultSecret}/", setting.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryEnvironment_NamesTheSecretsThatAreStored() => Assert.All(Template.Environments, file =>
        Assert.Equal(Stored.Where(name => !name.StartsWith("site-", StringComparison.Ordinal)), Given().Matches(file.Text).Select(match => match.Groups["name"].Value)));

    [Fact]
    public void NoFile_HoldsAKey()
    {
        string[] folders = ["infra", "infra/modules", "infra/environments", "infra/steps", "infra/identity", "infra/watch"];

        Assert.DoesNotContain(folders.SelectMany(folder => SourceTree.Files(folder, "*")), file => Material().IsMatch(File.ReadAllText(file)));
    }

    /// <summary>Secrets that are stored when they are given.</summary>
    private static IEnumerable<string> Stored { get; } =
        [.. Named().Matches(SourceTree.Read("infra", "modules", "secrets.bicep")).Select(match => match.Groups["name"].Value), "site-${site}"];

    // What is inserted is the name of a site, in both places.
    private static string Shape(string name) => name.StartsWith("site-", StringComparison.Ordinal) ? "site-" : name;

    [GeneratedRegex(@"listKeys|listSecrets|getSecret|\.properties\.value\b", RegexOptions.IgnoreCase)]
    private static partial Regex Telling();

    [GeneratedRegex(@"(?:Secrets?|Password|Token|Key)$")]
    private static partial Regex SecretName();

    [GeneratedRegex(@"vaults/secrets@[\d-]+'(?:.*\n)*?\s+name: '(?<name>.+)'\n")]
    private static partial Regex SecretResource();

    [GeneratedRegex(@"^ {4}'(?<name>[a-z-]+)'$", RegexOptions.Multiline)]
    private static partial Regex Named();

    [GeneratedRegex(@"^ {4}'(?<name>[a-z-]+)': readEnvironmentVariable\('CONTACT_\w+', ''\)$", RegexOptions.Multiline)]
    private static partial Regex Given();

    [GeneratedRegex(@"\$\{vaultSecret\}/(?<name>.+?)\)'")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^.*\w+(?:Secret|Secrets__\d|Password|AuthToken|SigningKey|ScanKey|ConnectionString): '.*$|^\s*\w+ConnectionString: .*'.*$", RegexOptions.Multiline)]
    private static partial Regex SecretSetting();

    [GeneratedRegex(@"AccountKey=|AccessKey=|[A-Za-z0-9+/]{40,}={1,2}")]
    private static partial Regex Material();
}
