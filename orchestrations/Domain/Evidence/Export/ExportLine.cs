namespace ContactFunctions.Domain.Evidence.Export;

/// <summary>One line of an export: exactly one member is there.</summary>
public sealed record ExportLine
{
    public ConversationFacts? Evidence { get; init; }

    public EntryFacts? Entry { get; init; }

    public DeliveryFacts? Delivery { get; init; }

    public Seal? Seal { get; init; }

    public KeyFacts? Key { get; init; }

    public ExportEnd? End { get; init; }
}
