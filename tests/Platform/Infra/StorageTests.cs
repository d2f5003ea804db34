using System.Text.RegularExpressions;
using Azure.Data.Tables;
using ContactFunctions.Functions.Attachments;
using ContactFunctions.Functions.Queues;
using ContactFunctions.Functions.Storage;

namespace ContactFunctions.Platform.Tests.Infra;

/// <summary>What the templates make is what the application looks for.</summary>
public sealed partial class StorageTests
{
    [Fact]
    public void Tables_AreThoseOfTheApplication() => Assert.Equal(
        typeof(StorageTables).GetProperties().Where(property => property.PropertyType == typeof(TableClient)).Select(property => property.Name).Order(StringComparer.Ordinal),
        Listed("dataStorage", "tables"));

    [Fact]
    public void Queues_AreThoseThatTriggersListenTo_InTheAccountOfTheHost()
    {
        string[] queues = [ReceiveContact.QueueName, SendTexts.QueueName, DeliverHooks.QueueName];

        Assert.Equal(queues.Order(StringComparer.Ordinal), Listed("hostStorage", "queues"));
        Assert.Contains("'${queue}-poison'", Template.All.Single(file => file.Name == "storage.bicep").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Attachments_HaveTheirContainer() => Assert.Equal([BlobAttachments.Container], Listed("dataStorage", "containers"));

    private static IEnumerable<string> Listed(string module, string parameter)
    {
        var text = Template.Main.Text;
        var block = text[text.IndexOf($"module {module} ", StringComparison.Ordinal)..];
        var list = block[block.IndexOf($"{parameter}: [", StringComparison.Ordinal)..];
        return Quoted().Matches(list[..list.IndexOf(']', StringComparison.Ordinal)]).Select(match => match.Groups["name"].Value).Order(StringComparer.Ordinal);
    }

    [GeneratedRegex("'(?<name>[^']+)'")]
    private static partial Regex Quoted();
}
