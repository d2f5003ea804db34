namespace ContactFunctions.Domain.Routing.Arrivals;

/// <summary>A contact on its way in: everything that decides where it goes.</summary>
/// <param name="ConversationId">Spreads contacts over queues that share them: the same contact always goes to the same one.</param>
/// <param name="Queue">The queue that was asked for.</param>
/// <param name="Segment">As a vouching site says, else <c>existing</c> or <c>new</c>; null: nobody knows.</param>
/// <param name="Page">Address of the page that it comes from; null: none.</param>
/// <param name="Operator">The operator whom the customer asked for; null: anybody.</param>
public sealed record Arrival(
    string ConversationId,
    string Channel,
    string Queue,
    string? Segment = null,
    string? Locale = null,
    string? Page = null,
    IReadOnlyList<SkillNeed>? Needs = null,
    string? Operator = null)
{
    /// <summary>Segment of somebody whom the customer database knows.</summary>
    public const string ExistingCustomer = "existing";

    /// <summary>Segment of everybody else.</summary>
    public const string NewCustomer = "new";
}

/// <param name="Queue">Where it goes.</param>
public sealed record Destination(string Queue, RoutingRequest Request);
