using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Texting.Consents;

namespace ContactFunctions.Workflows.Views;

/// <summary>What was said about texts between two numbers.</summary>
/// <param name="Blocked">Null: they may be sent.</param>
/// <param name="History">Oldest first.</param>
public sealed record ConsentView(string Ours, string Theirs, ConsentState State, BlockView? Blocked, IReadOnlyList<ConsentEventView> History)
{
    public static ConsentView Of(StandingAddress pair, Consent consent) => new(
        pair.Ours, pair.Theirs, consent.State, consent.Block is { } block ? new BlockView(block.Code, block.At) : null,
        [.. consent.History.Select(happened => new ConsentEventView(happened.At, happened.State, happened.By, happened.Reason))]);
}

/// <param name="By"><c>customer</c>, <c>provider</c> or the id of a supervisor.</param>
/// <param name="Reason">What a supervisor wrote, or <c>help</c>; null otherwise.</param>
public sealed record ConsentEventView(DateTimeOffset At, ConsentState State, string By, string? Reason);
