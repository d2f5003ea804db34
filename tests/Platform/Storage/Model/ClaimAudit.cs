using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;
using static ContactFunctions.Domain.Routing.FactKind;

namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>I3: what is claimed was decided by the pass that claims it. I6: at that moment the operators may be given work.</summary>
internal static class ClaimAudit
{
    public static void Check(Books books, Placement? was, Placement becomes, Dictionary<string, OperatorState> people)
    {
        if (!StateAudit.News(was, becomes).Any(fact => fact.Kind is OfferMade or AutoConnected)) return;
        var id = becomes.ConversationId;
        string[] given = [.. becomes.Offer?.Asked ?? [becomes.Owner!]];
        var planned = Call.Current?.Planned.FindLast(one => one.Claim.Waiting.ConversationId == id && one.Claim.Asked.Select(asked => asked.Operator).SequenceEqual(given));
        books.Check("I3", planned is { Claim: not null }, () => $"{id} is given to {string.Join(" and ", given)}, which no pass of this host decided");
        foreach (var person in given)
            Check(books, id, person, people.GetValueOrDefault(person), planned?.TakenAt ?? default);
    }

    private static void Check(Books books, string id, string person, OperatorState? state, DateTimeOffset takenAt)
    {
        books.Check("I6", state is { Status: DeclaredStatus.Available, PendingStatus: null, Responsive: true, Lost: false },
            () => $"{id} is given to {person}, who is {state?.Status.ToString() ?? "unknown"}{(state is { Lost: true } ? ", lost" : "")}{(state?.PendingStatus is { } next ? $", then {next}" : "")}{(state is { Responsive: false } ? ", not responding" : "")}");
        books.Check("I6", books.LeasesOf(person).Any(until => until > takenAt),
            () => $"{id} is given to {person}, whose last lease had ended at the snapshot of {takenAt:T}");
    }
}
