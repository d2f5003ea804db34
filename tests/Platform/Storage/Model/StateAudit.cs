using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Routing;
using static ContactFunctions.Domain.Conversations.ConversationState;

namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>I4: every state holds what its exit needs, and every change is told in facts that follow each other. I2: an owner where one belongs.</summary>
internal static class StateAudit
{
    public static void Check(Books books, Placement? was, Placement becomes)
    {
        var id = becomes.ConversationId;
        books.Check("I4", HasExit(becomes), () => $"{id} is {becomes.State} without what leads out of it: {becomes}");
        books.Check("I2", (becomes.Owner is not null) == becomes.State is Active or Idle or WrapUp || IsOver(becomes),
            () => $"{id} is {becomes.State} and owned by {becomes.Owner ?? "nobody"}");
        books.Check("I2", becomes.State is Active || becomes.Participants.All(one => one.Units == 0), () => $"{id} is {becomes.State} and somebody is charged for being in it");
        if (was is null || becomes.Epoch > was.Epoch)
            books.Check("I4", was is null || IsOver(was), () => $"{id} begins anew while it is {was!.State}");
        else
            CheckChange(books, was, becomes);
    }

    public static IEnumerable<Fact> News(Placement? was, Placement becomes) => becomes.Facts.Where(fact => fact.Version > (was?.Version ?? 0));

    private static void CheckChange(Books books, Placement was, Placement becomes)
    {
        var id = becomes.ConversationId;
        var news = News(was, becomes).ToList();
        books.Check("I4", becomes.Epoch == was.Epoch && becomes.Version == was.Version + news.Count && news.Count > 0,
            () => $"{id} goes from version {was.Version} to {becomes.Version} with {news.Count} facts");
        books.Check("I4", news.Select(fact => fact.Version).SequenceEqual(Enumerable.Range(1, news.Count).Select(n => was.Version + n)),
            () => $"the facts of {id} do not follow each other: {string.Join(", ", news.Select(fact => fact.Version))} after {was.Version}");
        books.Check("I4", !IsOver(was), () => $"{id} was {was.State} and is {becomes.State} in the same epoch");
        CheckPlace(books, was, becomes, [.. news.Select(fact => fact.Kind)]);
    }

    /// <summary>I3: nobody loses their place by an offer that came to nothing, and the time they have waited is never forgotten.</summary>
    private static void CheckPlace(Books books, Placement was, Placement becomes, List<FactKind> news)
    {
        var id = becomes.ConversationId;
        books.Check("I3", becomes.EnqueuedAt == was.EnqueuedAt && becomes.TicketNumber == was.TicketNumber, () => $"{id} forgets since when it waits");
        books.Check("I3", becomes.Queue == was.Queue || becomes.Visit == was.Visit + 1, () => $"{id} goes from {was.Queue} to {becomes.Queue} without a new visit");
        if (was.State is Offered or Waiting && becomes.State is Offered or Waiting && !news.Exists(kind => kind is FactKind.Moved or FactKind.Overflowed or FactKind.Reprioritised))
            books.Check("I3", (becomes.EffectiveAt, becomes.Visit) == (was.EffectiveAt, was.Visit), () => $"{id} loses its place by {string.Join(", ", news)}");
    }

    private static bool IsOver(Placement placement) => placement.State is Closed or Abandoned;

    private static bool HasExit(Placement placement) => placement.State switch
    {
        Waiting => placement is { Owner: null, Offer: null },
        Offered => placement is { Owner: null, Offer: { From: null, What: OfferPurpose.Work } offer } && offer.ExpiresAt > offer.MadeAt,
        Active => placement.Owner is { } owner && (placement.Offer is not { } invitation || invitation.From == owner && !invitation.Asks(owner)),
        Idle => placement is { Owner: not null, Offer: null },
        WrapUp => placement is { Owner: not null, Offer: null, WrapUpUntil: not null },
        Closed or Abandoned => placement is { Offer: null, Participants.Count: 0 },
        Bot or OutOfHours => placement is { Owner: null, Offer: null },
    };
}
