using System.Buffers.Text;
using System.Security.Cryptography;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Customers;
using ContactFunctions.Domain.Evidence;
using ContactFunctions.Domain.Evidence.Export;
using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Domain.Tests.Evidence;

/// <summary>A short conversation with every kind of entry, sealed and exported. The same each time but for the signatures.</summary>
internal sealed record Exhibit
{
    public const string Id = "c1";

    private static readonly ECDsa Private = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static EvidenceKey Key { get; } = EvidenceKey.Of(Private.ExportParameters(includePrivateParameters: false));

    public required IReadOnlyList<Entry> Entries { get; init; }

    public required IReadOnlyList<Seal> Seals { get; init; }

    public required IReadOnlyList<KeyFacts> Keys { get; init; }

    public required ExportEnd End { get; init; }

    public ConversationFacts Facts { get; init; } = new()
    {
        ConversationId = Id, Channel = "sms", Queue = "support", State = ConversationState.Closed, Epoch = 1, OpenedAt = A.Noon, EndedAt = A.Noon.AddMinutes(9),
        Customer = new CustomerCard { Id = "v-1", Name = "Aiko", Phone = "+15550123", Locale = "ja" }, Ours = "+15550100", Theirs = "+15550123", Operator = "hana",
    };

    public IReadOnlyList<DeliveryFacts> Deliveries { get; init; } = [new(5, "delivered"), new(6, "failed", "unreachable")];

    public static Exhibit Intact { get; } = Of(Chain());

    /// <summary>The file, as long as nobody changes it.</summary>
    public byte[] Bytes() => [.. Before(), .. ExportText.Of(End)];

    /// <summary>The verdict of whoever has the published keys.</summary>
    public Verdict Verdict() => ExportCheck.Of(ExportParts.Read(Bytes()), [Key]);

    /// <summary>Signed as it stands.</summary>
    public static Exhibit Of(IReadOnlyList<Entry> entries, int sealedEntries = 0)
    {
        sealedEntries = sealedEntries == 0 ? entries.Count - 1 : sealedEntries;
        var exhibit = new Exhibit
        {
            Entries = entries,
            Seals = [Signed(SealOf(entries, sealedEntries / 2)), Signed(SealOf(entries, sealedEntries))],
            Keys = [KeyFacts.Of(Key)],
            End = new ExportEnd
            {
                ConversationId = Id, Entries = entries.Count, LastHash = entries[^1].Hash, ExportedAt = A.Noon.AddHours(1), By = "sora", Sha256 = "", KeyId = Key.Kid,
            },
        };
        var end = exhibit.End with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(exhibit.Before())) };
        return exhibit with { End = end with { Signature = Sign(end.SignedBytes()) } };
    }

    public static Seal Signed(Seal seal) => seal with { Signature = Sign(seal.SignedBytes()) };

    /// <summary>The same, signed by another key, which goes by the name of the true one.</summary>
    public Exhibit Disguised(ECDsa forger)
    {
        string By(byte[] bytes) => Base64Url.EncodeToString(forger.SignData(bytes, HashAlgorithmName.SHA256));
        var forged = this with
        {
            Seals = [.. Seals.Select(seal => seal with { Signature = By(seal.SignedBytes()) })],
            Keys = [KeyFacts.Of(EvidenceKey.Of(forger.ExportParameters(includePrivateParameters: false)) with { Kid = Key.Kid })],
        };
        var end = End with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(forged.Before())) };
        return forged with { End = end with { Signature = By(end.SignedBytes()) } };
    }

    /// <summary>Every kind of entry, with everything that an entry can carry.</summary>
    public static IReadOnlyList<Entry> Chain(string seed = "11") => EntryChain.Link(
    [
        One(1, null, EntryKind.Event, Author.System, "") with { Event = "opened" },
        One(2, null, EntryKind.Event, A.Customer, "Order number: 4711") with { Event = "formAnswered" },
        One(3, 1, EntryKind.Text, A.Customer, "Where is it? 荷物はどこ？\n🚚 \"quoted\" \\ <b>") with { ClientMessageId = "m1", Attachments = [File("a1"), File("a2")] },
        One(4, null, EntryKind.Audit, A.Hana, "") with { Event = "read" },
        One(5, 2, EntryKind.Event, new Author(AuthorRole.System, "hana", null), "You are now connected with Hana Sato.") with { Event = "connected" },
        One(6, 3, EntryKind.Text, A.Hana, "Home or office?") with { ClientMessageId = "m2", Choices = ["Home", "Office"], Refers = "c1-3" },
        One(7, null, EntryKind.Note, A.Hana, "Friendly.") with { ClientMessageId = "m3" },
        One(8, null, EntryKind.Whisper, new Author(AuthorRole.Operator, "sora", "Sora"), "Offer a refund.") with { ClientMessageId = "m4" },
        One(9, 4, EntryKind.Text, new Author(AuthorRole.Bot, "bot", "Bot"), "Anything else?") with { ClientMessageId = "m5" },
        One(10, 5, EntryKind.Event, Author.System, "The conversation has ended. Thank you.") with { Event = "closedByOperator" },
        One(11, null, EntryKind.Audit, new Author(AuthorRole.Operator, "sora", "Sora"), "jsonl") with { Event = "exported" },
    ], EntryHash.Genesis(Id), new Seed(seed));

    /// <summary>With an event that says so; the rest as it was.</summary>
    /// <param name="length">Only so many entries before it.</param>
    public static IReadOnlyList<Entry> Erased(string ranges, int length = int.MaxValue)
    {
        List<Entry> chain = [.. Chain().Take(length)];
        var said = One(chain.Count + 1, null, EntryKind.Event, new Author(AuthorRole.Operator, "admin", "Admin"), ranges) with { Event = ChainCheck.ErasedEvent };
        return [.. chain.Select(entry => EntryRanges.Parse(ranges)!.Contains(entry.Number) ? entry.Erased() : entry), .. EntryChain.Link([said], chain[^1].Hash, new Seed("22"))];
    }

    public static Attachment File(string id) => new(id, $"{id}.png", "image/png", 1234, new string('a', 64));

    private static Entry One(long number, long? seq, EntryKind kind, Author author, string text) => new()
    {
        Number = number, Seq = seq, MessageId = $"{Id}-{number}", Kind = kind, Author = author, Text = text, SentAt = A.Noon.AddSeconds(number), Hash = "",
    };

    private static Seal SealOf(IReadOnlyList<Entry> entries, int count, bool withStamp = false) => new()
    {
        ConversationId = Id, Epoch = 1, Entries = count, LastHash = entries[count - 1].Hash, OpenedAt = A.Noon, ClosedAt = A.Noon.AddMinutes(9), SealedAt = A.Noon.AddMinutes(9),
        KeyId = Key.Kid, TimeStamp = withStamp ? "AAAA" : null,
    };

    private static string Sign(byte[] bytes) => Base64Url.EncodeToString(Private.SignData(bytes, HashAlgorithmName.SHA256));

    private byte[] Before() =>
    [
        .. ExportText.Of(Facts), .. Entries.SelectMany(ExportText.Of), .. Deliveries.SelectMany(ExportText.Of), .. Seals.SelectMany(ExportText.Of),
        .. Keys.SelectMany(key => ExportText.Of(new ExportLine { Key = key })),
    ];
}
