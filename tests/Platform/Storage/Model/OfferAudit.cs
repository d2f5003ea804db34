using ContactFunctions.Domain.Routing;
using static ContactFunctions.Domain.Routing.FactKind;

namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>I5: an offer begins once and ends once, for everybody who is asked, and the facts tell both.</summary>
internal sealed class OfferAudit
{
    private readonly HashSet<string> begun = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> last = new(StringComparer.Ordinal);

    public string? Last(string conversation) => last.GetValueOrDefault(conversation);

    public void Check(Books books, Placement? was, Placement becomes)
    {
        var facts = StateAudit.News(was, becomes).ToList();
        var (open, next) = (was?.Offer, becomes.Offer);
        var isSame = open is not null && open.OfferId == next?.OfferId;
        CheckFewer(books, becomes, open, isSame ? next : null, [.. facts.Where(fact => fact.Kind is OfferReduced)]);
        CheckEnd(books, becomes, isSame ? null : open, [.. facts.Where(fact => IsEnd(fact.Kind))]);
        CheckBegin(books, becomes, isSame ? null : next, [.. facts.Where(fact => fact.Kind is OfferMade or TransferOffered or ConsultOffered or ConferenceOffered)]);
    }

    private static void CheckFewer(Books books, Placement becomes, Offer? was, Offer? next, List<Fact> reductions)
    {
        var gone = was is null || next is null ? [] : was.Asked.Except(next.Asked).ToList();
        books.Check("I5", next is null || !next.Asked.Except(was!.Asked).Any(), () => $"{becomes.ConversationId}: {next!.OfferId} asks others than before");
        books.Check("I5", gone.Order(StringComparer.Ordinal).SequenceEqual(reductions.Select(fact => fact.Operator).Order(StringComparer.Ordinal)),
            () => $"{becomes.ConversationId}: {string.Join(", ", gone)} is no longer asked and the facts tell of {Told(reductions)}");
    }

    private static void CheckEnd(Books books, Placement becomes, Offer? ended, List<Fact> ends)
    {
        var id = becomes.ConversationId;
        var isTaken = ends.Exists(end => IsTaken(end.Kind));
        var concerned = ended is null ? [] : isTaken ? ended.Asked.Where(asked => asked == ends[0].Operator) : ended.Asked;
        books.Check("I5", concerned.Order(StringComparer.Ordinal).SequenceEqual(ends.Select(end => end.Operator).Order(StringComparer.Ordinal)),
            () => $"{id}: {(ended is null ? "no offer ends" : $"the offer {ended.OfferId} to {string.Join(", ", ended.Asked)} ends")} and the facts tell of {Told(ends)}");
        books.Check("I5", ends.DistinctBy(end => end.Kind).Count() <= 1, () => $"{id}: one offer ends as {Told(ends)}");
        if (ended is null || ends is not [var end, ..]) return;
        if (isTaken)
            books.Check("I5", Has(becomes, end.Operator!) && end.At < ended.ExpiresAt,
                () => $"{id}: {ended.OfferId} is {end.Kind} by {end.Operator} at {end.At:T}, it ran until {ended.ExpiresAt:T}; the owner is {becomes.Owner}");
        if (end.Kind is OfferExpired or TransferExpired)
            books.Check("I5", end.At >= ended.ExpiresAt, () => $"{id}: {ended.OfferId} expires at {end.At:T}, it runs until {ended.ExpiresAt:T}");
    }

    private void CheckBegin(Books books, Placement becomes, Offer? made, List<Fact> begins)
    {
        var id = becomes.ConversationId;
        books.Check("I5", begins.Count == (made is null ? 0 : 1), () => $"{id}: {(made is null ? "no offer begins" : $"the offer {made.OfferId} begins")} and the facts tell of {Told(begins)}");
        if (made is null) return;
        books.Check("I5", made.Asked.Distinct(StringComparer.Ordinal).Count() == made.Asked.Count(), () => $"{id}: {made.OfferId} asks somebody twice");
        books.Check("I5", begun.Add($"{id} {becomes.Epoch} {made.OfferId}"), () => $"{id}: the offer {made.OfferId} is made again");
        last[id] = made.OfferId;
    }

    private static bool Has(Placement placement, string person) => placement.Owner == person || placement.Participants.Any(one => one.Operator == person && one.Units > 0);

    private static string Told(List<Fact> facts) => facts.Count == 0 ? "nothing" : string.Join(", ", facts.Select(fact => $"{fact.Kind} {fact.Operator}"));

    private static bool IsTaken(FactKind kind) => kind is Accepted or TransferAccepted or ConsultJoined or ConferenceJoined;

    private static bool IsEnd(FactKind kind) => IsTaken(kind) || kind is OfferDeclined or OfferExpired or OfferWithdrawn
        or TransferDeclined or TransferExpired or TransferWithdrawn or InvitationEnded;
}
