using ContactFunctions.Domain.Evidence.Export;
using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Domain.Evidence.Print;

/// <summary>What every print tells, whatever it looks like.</summary>
internal static class PrintFacts
{
    public static IEnumerable<(string Name, string Value)> Of(ConversationFacts facts, PrintWords words) => new (string Name, string? Value)[]
    {
        (words.Conversation, facts.ConversationId),
        (words.Channel, facts.Channel),
        (words.Queue, facts.Queue),
        (words.Opened, PrintWords.Time(facts.OpenedAt)),
        (words.Ended, facts.EndedAt is { } ended ? PrintWords.Time(ended) : null),
        (words.Customer, facts.ErasedAt is null ? facts.Customer.Name ?? facts.Customer.Id : null),
        (words.Phone, facts.Customer.Phone),
        (words.Email, facts.Customer.Email),
        (words.Code, facts.Customer.CustomerCode),
        (words.Addresses, facts.Ours is null ? null : $"{facts.Ours} – {facts.Theirs}"),
        (words.Page, facts.Page?.Url),
        (words.Hold, facts.Hold is { } hold ? $"{PrintWords.Time(hold.At)}, {hold.By}: {hold.Reason}" : null),
        (words.ErasedAt, facts.ErasedAt is { } erased ? PrintWords.Time(erased) : null),
    }.Where(fact => fact.Value is not null).Select(fact => (fact.Name, fact.Value!));

    /// <summary>What an entry is besides what it says.</summary>
    public static IEnumerable<string> Marks(Entry entry, DeliveryFacts? delivery, bool isWithdrawn, PrintWords words)
    {
        if (words.Kinds.TryGetValue(entry.Kind.ToString(), out var kind))
            yield return kind;
        if (entry.Event is { } happened)
            yield return words.EventOf(happened);
        if (isWithdrawn)
            yield return words.Withdrawn;
        if (entry.Refers is { } about)
            yield return $"{words.Refers} #{about[(about.LastIndexOf('-') + 1)..]}";
        if (delivery is not null)
            yield return $"{words.Delivery}: {words.DeliveryOf(delivery)}";
    }

    public static string File(Attachment file) => $"{file.Name} ({file.ContentType}, {file.Bytes} B, SHA-256 {file.Sha256})";
}
