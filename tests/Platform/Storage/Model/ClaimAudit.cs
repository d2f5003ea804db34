using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;
using static ContactFunctions.Domain.Routing.FactKind;

namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>I3: what is claimed was decided by the pass that claims it. I6: at that moment the operator may be given work.</summary>
internal static class ClaimAudit
{
    public static void Check(Books books, Placement? was, Placement becomes, Dictionary<string, OperatorState> people)
    {
        if (StateAudit.News(was, becomes).FirstOrDefault(fact => fact.Kind is OfferMade or AutoConnected) is not { Operator: { } person }) return;
        var id = becomes.ConversationId;
        var planned = Call.Current?.Planned.FindLast(one => one.Claim.Waiting.ConversationId == id && one.Claim.Asked.Any(asked => asked.Operator == person));
        books.Check("I3", planned is { Claim: not null }, () => $"{id} is given to {person}, which no pass of this host decided");
        var state = people.GetValueOrDefault(person);
        books.Check("I6", state is { Status: DeclaredStatus.Available, Responsive: true, Lost: false },
            () => $"{id} is given to {person}, who is {state?.Status.ToString() ?? "unknown"}{(state is { Lost: true } ? ", lost" : "")}{(state is { Responsive: false } ? ", not responding" : "")}");
        books.Check("I6", books.LeasesOf(person).Any(until => until > planned?.TakenAt),
            () => $"{id} is given to {person}, whose last lease had ended at the snapshot of {planned?.TakenAt:T}");
    }
}
