using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.Supervision;

/// <summary>Why a conversation is where it is, and what happens next.</summary>
/// <param name="Position">1 is next; null unless waiting.</param>
/// <param name="At">When the operators were looked at.</param>
/// <param name="Candidates">As if it were the first of its queue now; empty when it is over.</param>
/// <param name="Decisions">The newest of the ledger, newest first.</param>
/// <param name="Words">Where it stands, for people.</param>
public sealed record RoutingView(
    string ConversationId,
    ConversationState State,
    string Queue,
    int? Priority,
    DateTimeOffset? EnqueuedAt,
    DateTimeOffset? EffectiveAt,
    int? Position,
    IReadOnlyList<NeedView> Needs,
    PreferredView? Preferred,
    DateTimeOffset At,
    IReadOnlyList<CandidateView> Candidates,
    IReadOnlyList<DecisionView> Decisions,
    Names Words);

/// <param name="Until">Until then nobody else is asked; null: they are only asked first.</param>
public sealed record PreferredView(string Operator, DateTimeOffset? Until);

/// <param name="Kind">Stable name, in lower camel case.</param>
/// <param name="By">Who caused it, where that is not the operator: a supervisor, or <c>system</c>.</param>
public sealed record DecisionView(DateTimeOffset At, string Kind, string? Operator, string? From, string? By, string? Reason, Names Words);
