using System.Text.RegularExpressions;

namespace ContactFunctions.Platform.Tests.Infra;

public sealed partial class SettingsTests
{
    /// <summary>Read by the host, not by the application.</summary>
    private static readonly string[] OfTheHost =
    [
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "APPLICATIONINSIGHTS_CONNECTION_STRING",
        "AzureWebJobsStorage__blobServiceUri",
        "AzureWebJobsStorage__credential", "AzureWebJobsStorage__queueServiceUri", "AzureWebJobsStorage__tableServiceUri",
    ];

    private static readonly string Text = SourceTree.Read("infra", "modules", "settings.bicep");

    private static readonly IReadOnlySet<string> Set =
        SettingName().Matches(Text).Select(match => Place().Replace(match.Groups["name"].Value, "__#")).ToHashSet(StringComparer.Ordinal);

    [Fact]
    public void EverySetting_IsOneThatTheApplicationBinds()
    {
        Assert.True(Set.Count > 30);
        Assert.Empty(Set.Except(Bound.Settings).Except(OfTheHost));
    }

    [Fact]
    public void EveryRequiredOption_IsSet()
    {
        Assert.Contains("Tokens__SigningKey", Bound.Required);
        Assert.Empty(Bound.Required.Except(Set));
    }

    /// <summary>Not required on a laptop, where files and a key do instead.</summary>
    [Theory]
    [InlineData("AzureSignalRConnectionString")]
    [InlineData("ContactStorage__TableEndpoint")]
    [InlineData("ContactStorage__BlobEndpoint")]
    [InlineData("Evidence__KeyVaultKey")]
    public void WhatAzureNeeds_IsSet(string setting) => Assert.Contains(setting, Set);

    [Fact]
    public void EverythingOfTheHost_IsSet() => Assert.Empty(OfTheHost.Except(Set));

    [Fact]
    public void EveryMemberOfAList_IsSetWhole()
    {
        var begun = Set.Where(name => name.Contains("__#__", StringComparison.Ordinal)).Select(name => name[..name.IndexOf("__#__", StringComparison.Ordinal)]).ToHashSet();

        Assert.Equal(2, begun.Count);
        Assert.Empty(Bound.Settings.Where(name => begun.Any(list => name.StartsWith($"{list}__#__", StringComparison.Ordinal))).Except(Set));
    }

    [GeneratedRegex(@"^ +(?<name>[A-Z]\w*): |'(?<name>[A-Z]\w*__\$\{i\}(?:__\w+)?)'", RegexOptions.Multiline)]
    private static partial Regex SettingName();

    [GeneratedRegex(@"__(?:\d+|\$\{i\})(?=$|__)")]
    private static partial Regex Place();
}
