using ContactFunctions.Domain.Routing;
using static ContactFunctions.Domain.Routing.FactKind;

namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>I5: an offer begins once and ends once, and the facts tell both.</summary>
internal sealed class OfferAudit
{
    private readonly HashSet<string> begun = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> last = new(StringComparer.Ordinal);

    public string? Last(string conversation) => last.GetValueOrDefault(conversation);

    public void Check(Books books, Placement? was, Placement becomes)
    {
        var facts = StateAudit.News(was, becomes).ToList();
        var (open, next) = (was?.Offer, becomes.Offer);
        var ended = open is not null && open.OfferId != next?.OfferId ? open : null;
        var made = next is not null && next.OfferId != open?.OfferId ? next : null;
        CheckEnd(books, becomes, ended, [.. facts.Where(fact => IsEnd(fact.Kind))]);
        CheckBegin(books, becomes, made, [.. facts.Where(fact => fact.Kind is OfferMade or TransferOffered)]);
    }

    private static void CheckEnd(Books books, Placement becomes, Offer? ended, List<Fact> ends)
    {
        var id = becomes.ConversationId;
        books.Check("I5", ends.Count == (ended is null ? 0 : 1),
            () => $"{id}: {(ended is null ? "no offer ends" : $"the offer {ended.OfferId} ends")} and the facts tell of {Told(ends)}");
        if (ended is null || ends is not [var end]) return;
        books.Check("I5", end.Operator == ended.Operator, () => $"{id}: the offer to {ended.Operator} ends as {end.Kind} of {end.Operator}");
        if (end.Kind is Accepted or TransferAccepted)
            books.Check("I5", becomes.Owner == ended.Operator && end.At < ended.ExpiresAt, () => $"{id}: {ended.OfferId} of {ended.Operator} is accepted at {end.At:T} for {becomes.Owner}, it ran until {ended.ExpiresAt:T}");
        if (end.Kind is OfferExpired or TransferExpired)
            books.Check("I5", end.At >= ended.ExpiresAt, () => $"{id}: {ended.OfferId} expires at {end.At:T}, it runs until {ended.ExpiresAt:T}");
    }

    private void CheckBegin(Books books, Placement becomes, Offer? made, List<Fact> begins)
    {
        var id = becomes.ConversationId;
        books.Check("I5", begins.Count == (made is null ? 0 : 1), () => $"{id}: {(made is null ? "no offer begins" : $"the offer {made.OfferId} begins")} and the facts tell of {Told(begins)}");
        if (made is null) return;
        books.Check("I5", begun.Add($"{id} {becomes.Epoch} {made.OfferId}"), () => $"{id}: the offer {made.OfferId} is made again");
        last[id] = made.OfferId;
    }

    private static string Told(List<Fact> facts) => facts.Count == 0 ? "nothing" : string.Join(", ", facts.Select(fact => $"{fact.Kind} {fact.Operator}"));

    private static bool IsEnd(FactKind kind) => kind is Accepted or OfferDeclined or OfferExpired or OfferWithdrawn
        or TransferAccepted or TransferDeclined or TransferExpired or TransferWithdrawn;
}
