using ContactFunctions.Domain.Organisations;

namespace ContactFunctions.Domain.Routing.Matching;

/// <summary>The ledger at one moment: the only thing a routing decision rests on.</summary>
/// <param name="TakenAt">When reading began.</param>
/// <param name="Tickets">Every waiting conversation, in any order.</param>
/// <param name="Candidates">Every operator who has a row, in any order.</param>
/// <param name="Organisation">How the business was set up then.</param>
public sealed record Snapshot(
    DateTimeOffset TakenAt, IReadOnlyList<Ticket> Tickets, IReadOnlyList<Candidate> Candidates, Organisation Organisation);
