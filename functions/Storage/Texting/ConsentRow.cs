using System.Text.Json;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Texting.Consents;
using ContactFunctions.Functions.Storage.Record;

namespace ContactFunctions.Functions.Storage.Texting;

/// <summary>What was said about texts between two numbers; in the partition of their address, where it stays when conversations go.</summary>
internal sealed class ConsentRow : Row
{
    public const string Key = "consent";

    public string Json { get; set; } = "";

    /// <summary>Names the write that made this version: whoever lost the answer recognises their own by it.</summary>
    public string Commit { get; set; } = "";

    public static ConsentRow Of(StandingAddress pair, Consent consent, string commit) => new()
    {
        PartitionKey = RecordKeys.Address(pair),
        RowKey = Key,
        Json = JsonSerializer.Serialize(consent, ConsentJson.Default.Consent),
        Commit = commit,
    };

    /// <summary>Lists that an older release did not write read as null.</summary>
    public Consent Consent() => JsonSerializer.Deserialize(Json, ConsentJson.Default.Consent) is { } stored
        ? stored with { History = stored.History ?? [], Automatic = stored.Automatic ?? [] }
        : Domain.Texting.Consents.Consent.None;
}
