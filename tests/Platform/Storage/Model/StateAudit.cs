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
        if (was is null || becomes.Epoch > was.Epoch)
        {
            books.Check("I4", was is null || IsOver(was), () => $"{id} begins anew while it is {was!.State}");
            return;
        }

        var news = News(was, becomes).Select(fact => fact.Version).ToList();
        books.Check("I4", becomes.Epoch == was.Epoch && becomes.Version == was.Version + news.Count && news.Count > 0,
            () => $"{id} goes from version {was.Version} to {becomes.Version} with {news.Count} facts");
        books.Check("I4", news.SequenceEqual(Enumerable.Range(1, news.Count).Select(n => was.Version + n)),
            () => $"the facts of {id} do not follow each other: {string.Join(", ", news)} after {was.Version}");
        books.Check("I4", !IsOver(was), () => $"{id} was {was.State} and is {becomes.State} in the same epoch");
    }

    public static IEnumerable<Fact> News(Placement? was, Placement becomes) => becomes.Facts.Where(fact => fact.Version > (was?.Version ?? 0));

    private static bool IsOver(Placement placement) => placement.State is Closed or Abandoned;

    private static bool HasExit(Placement placement) => placement.State switch
    {
        Waiting => placement is { Owner: null, Offer: null },
        Offered => placement is { Owner: null, Offer: { From: null } offer } && offer.ExpiresAt > offer.MadeAt,
        Active => placement.Owner is { } owner && (placement.Offer is not { } handOver || handOver.From == owner && handOver.Operator != owner),
        Idle => placement is { Owner: not null, Offer: null },
        WrapUp => placement is { Owner: not null, Offer: null, WrapUpUntil: not null },
        Bot or OutOfHours or Closed or Abandoned => placement.Offer is null,
    };
}
