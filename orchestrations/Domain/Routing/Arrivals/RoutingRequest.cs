using ContactFunctions.Domain.Organisations;

namespace ContactFunctions.Domain.Routing.Arrivals;

/// <summary>What was decided about a contact when it came in, kept with its record: a retry or a repair decides nothing anew.</summary>
public sealed record RoutingRequest
{
    /// <summary>1 to 5.</summary>
    public int Priority { get; init; } = QueueOrder.NormalPriority;

    /// <summary>Its own, without those of the queue.</summary>
    public IReadOnlyList<SkillNeed> Needs { get; init; } = [];

    /// <summary>The operator whom the customer asked for; null: anybody.</summary>
    public string? Operator { get; init; }

    /// <summary>The operator who had it before it was taken up again: asked first. Null: nobody had, or it is in its first stretch.</summary>
    public string? Before { get; init; }

    /// <summary>What the customer is to the organisation; null: nobody knows.</summary>
    public string? Segment { get; init; }

    /// <summary>Name of the entry rule that sent it here; null: none did.</summary>
    public string? Rule { get; init; }

    /// <summary>What the customer was told because the queue was beyond its limit; null: it was not.</summary>
    public LimitAction? Limit { get; init; }
}
