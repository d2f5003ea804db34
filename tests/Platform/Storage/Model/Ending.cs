using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing.Ledger;

namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>
/// The end of every history: everybody goes home, the clock and the sweeper do what is theirs, and somebody comes who can do everything. No
/// conversation may be left, and nobody may be charged for one (I4).
/// </summary>
internal static class Ending
{
    private const int RoundsMax = 60;

    public static IEnumerable<Round> Rounds(World world)
    {
        yield return Alone(Steps.Sweep(0), 200);
        for (var round = 0; round < RoundsMax && world.Books.Placements.Count > 0; round++)
        {
            yield return Alone(Steps.Declare(1, Company.Rescuer, DeclaredStatus.Available, false));
            yield return Alone(Steps.Beat(1, Company.Rescuer, "laptop"));
            foreach (var id in world.Books.Placements.Keys.Order(StringComparer.Ordinal).ToList())
                yield return Alone(Exit(id, world.Books.Placements[id].State));
            yield return Alone(Steps.Match(2), 1);
        }
    }

    public static void Check(World world)
    {
        var left = world.Books.Placements.Values.FirstOrDefault();
        world.Books.Check("I4", left is null, () => $"{left!.ConversationId} never ends: {left.State}");
        var charged = world.Books.Operators.Values.FirstOrDefault(person => person.UsedUnits > 0);
        world.Books.Check("I2", charged is null, () => $"{charged!.Id} is charged {charged.UsedUnits} units when all is over");
        world.Books.Check("I4", world.Books.Tickets.Count == 0, () => "a ticket is left when all is over");
    }

    private static Step Exit(string id, ConversationState state) => state switch
    {
        ConversationState.Offered or ConversationState.Waiting => Steps.Decide(0, Choice.Only(id), "whoever is asked accepts", (now, books) =>
            new AcceptOffer(now.Offer?.Operator ?? "nobody", books.LastOffer(id))),
        ConversationState.Active => Steps.Decide(0, Choice.Only(id), "the owner closes", (now, _) => new CloseByOperator(now.Owner ?? "nobody", null, TimeSpan.Zero)),
        ConversationState.Idle => Steps.Decide(0, Choice.Only(id), "it is closed for silence", (_, _) => new CloseBySystem("inactive")),
        ConversationState.WrapUp => Steps.Decide(0, Choice.Only(id), "wrap-up time is over", (_, _) => new FinishWrapUp(null)),
        ConversationState.OutOfHours => Steps.Decide(0, Choice.Only(id), "business hours begin", (_, _) => new OpenForBusiness()),
        ConversationState.Bot => Steps.Decide(0, Choice.Only(id), "the customer leaves", (_, _) => new CloseByCustomer(null, TimeSpan.Zero)),
        ConversationState.Closed or ConversationState.Abandoned => Steps.Remove(0, id),
    };

    private static Round Alone(Step step, int secondsBefore = 0) => new([step], 0, TimeSpan.FromSeconds(secondsBefore));
}
