namespace ContactFunctions.Domain.Routing.Matching;

/// <summary>One waiting conversation as a matching pass sees it. <see cref="Placement"/> is the copy that its <c>w|</c> row carries.</summary>
public sealed record Ticket(Placement Placement)
{
    /// <summary>Orders tickets over all queues; ties are broken by conversation id, so that every host sees one order.</summary>
    public static IComparer<Ticket> Order { get; } = Comparer<Ticket>.Create((a, b) =>
        a.Placement.EffectiveAt.CompareTo(b.Placement.EffectiveAt) is var order and not 0
            ? order
            : string.CompareOrdinal(a.Placement.ConversationId, b.Placement.ConversationId));
}
