using System.Text.Json.Serialization;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Customers;

namespace ContactFunctions.Workflows.Views;

/// <summary>A conversation as the wire contract shows it.</summary>
public sealed record ConversationView
{
    public required string ConversationId { get; init; }

    public required string Channel { get; init; }

    public required string Queue { get; init; }

    public required ConversationState State { get; init; }

    /// <summary>0 until the conversation was queued.</summary>
    public required int TicketNumber { get; init; }

    /// <summary>1 is next; null unless waiting.</summary>
    public int? Position { get; init; }

    /// <summary>Null unless waiting, and when no honest estimate exists.</summary>
    public int? EstimatedWaitSeconds { get; init; }

    public required OperatorView? Operator { get; init; }

    public required long LastSeq { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required long Version { get; init; }

    /// <summary>How far each side has got with the messages of the other.</summary>
    public required MarksView Marks { get; init; }

    /// <summary>For staff; null towards customers.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CustomerCard? Customer { get; init; }

    /// <summary>The page that the chat was begun from; for staff.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PageVisited? Page { get; init; }

    /// <summary>What the customer answered before the chat; for staff, null when there was no form.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FormAnswer>? Answers { get; init; }

    /// <summary>Customer texts that staff have not read; for staff.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Unread { get; init; }

    /// <summary>The clock that is due first, or the one that ended last; for staff, null when nothing is measured.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SlaView? Sla { get; init; }

    /// <summary>Every clock that runs, is paused or has a result; for staff.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ClockView>? Clocks { get; init; }

    /// <summary>When wrap-up ends by itself; for staff, null outside wrap-up.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? WrapUpUntil { get; init; }

    /// <summary>How often wrap-up may still be extended; for staff, null outside wrap-up.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? WrapUpExtensionsLeft { get; init; }

    /// <summary>1 to 5, higher is served earlier; for staff.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Priority { get; init; }

    /// <summary>What it asks of its operator; for staff.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<NeedView>? Needs { get; init; }

    /// <summary>Who else of the staff is in it; for staff. Whoever reads along is shown to nobody but themselves.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ParticipantView>? Participants { get; init; }

    /// <summary>The colleague who is asked to take it over or to join; for staff, null when nobody is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public InvitationView? Invitation { get; init; }

    /// <summary><c>owner</c> or the role of a participant: what the reader is in it; for staff, null for whoever is not in it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Role { get; init; }

    /// <summary>Where what staff write is sent out to; for staff, null when it is only shown.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReachView? Reach { get; init; }

    /// <summary>How the customer is reached when they leave; towards the customer with a masked address. Null: they agreed to nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FollowUpView? FollowUp { get; init; }

    /// <summary>Channels on which the customer can be reached when they leave; for customers, null while none is offered.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? FollowUpChannels { get; init; }

    /// <summary>Who keeps it from being erased, and why; for staff, null when nobody does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public LegalHold? Hold { get; init; }

    /// <summary>Since when what was said is gone; for staff, null when it is all there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>Number that the customer wants to be called on; for staff.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CallBack { get; init; }
}

public sealed record OperatorView(string Id, string Name);

/// <param name="Kind"><c>firstResponse</c>, <c>nextResponse</c> or <c>resolution</c>.</param>
/// <param name="State"><c>running</c>, <c>paused</c>, <c>warning</c>, <c>breached</c>, <c>met</c> or <c>missed</c>.</param>
public sealed record SlaView(DateTimeOffset Due, string Kind, string State);
