using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Presence;

namespace ContactFunctions.Domain.Routing.Ledger;

/// <summary>What one command does to the ledger; stored in one transaction or not at all.</summary>
/// <param name="After">Same object as <paramref name="Before"/> when the command was a repeat: nothing is written then.</param>
/// <param name="Operators">The operators whose row changes, as they are afterwards.</param>
public sealed record LedgerChange(Placement Before, Placement After, IReadOnlyList<OperatorState> Operators)
{
    public bool IsRepeat => ReferenceEquals(Before, After);

    /// <summary>True when an operator got room, or the conversation waits again: a matching pass is due.</summary>
    public bool CallsForMatching => !IsRepeat
        && (After.State is ConversationState.Waiting || Operators.Any(person => person.Id != After.Owner && After.Offer?.Asks(person.Id) is not true)
            || !After.OwnerIsCharged && Before.OwnerIsCharged);
}
