using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Customers;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.Opening;

/// <summary>What a customer sends to begin a chat, after parsing and vouching.</summary>
public sealed record ChatRequest
{
    public required string Queue { get; init; }

    /// <summary>The caller's idempotency key; null gives a new conversation at every call.</summary>
    public string? StartId { get; init; }

    /// <summary>SHA-256 of the body in a canonical form, lower-case hex.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>
    /// Null: a visitor of whom nothing is known. An empty <see cref="CustomerCard.Id"/> is filled with one of the conversation's own; a vouched-for
    /// or continuing customer brings theirs.
    /// </summary>
    public CustomerCard? Customer { get; init; }

    public string? Text { get; init; }

    /// <summary>Null with a text: the text is recognised by the start id alone.</summary>
    public string? ClientMessageId { get; init; }

    public PageVisited? Page { get; init; }

    /// <summary>Of the form before the chat; null: there was none.</summary>
    public IReadOnlyList<FormAnswer>? Answers { get; init; }

    /// <summary>What the customer is to the organisation, as a vouching site says; null: nobody vouches.</summary>
    public string? Segment { get; init; }

    /// <summary>The operator whom the customer asks for; one that nobody knows is ignored. Null: anybody.</summary>
    public string? Operator { get; init; }

    /// <summary>What the customer's answers before the chat ask of an operator.</summary>
    public IReadOnlyList<SkillNeed> Needs { get; init; } = [];

    /// <summary>The conversation that this one goes on from; the caller has proven that it is theirs.</summary>
    public string? Continues { get; init; }
}

/// <param name="IsNew">False for a repeat of the same start id.</param>
/// <param name="Notice">What the customer meets instead of an ordinary queue; null: an ordinary queue.</param>
public sealed record ChatOpened(ConversationView Conversation, bool IsNew, OpeningNotice? Notice);

/// <summary>On the wire in lower camel case.</summary>
public enum OpeningNotice
{
    OutOfHours,
    Crowded,
    LeaveMessage,
    CallBack,
}
