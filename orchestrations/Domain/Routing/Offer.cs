using System.Text.Json.Serialization;

namespace ContactFunctions.Domain.Routing;

/// <summary>
/// An operator is asked, or several at once; the units of everybody who is asked are already taken. Ends as accepted, declined, expired or
/// withdrawn, exactly one of them (I5).
/// </summary>
/// <param name="OfferId">The token of every later word about this offer.</param>
/// <param name="From">The operator who hands over or invites; null when the conversation came from a queue.</param>
/// <param name="Ring">Who is asked at the same time as <paramref name="Operator"/>; null when nobody. The first to accept has it.</param>
public sealed record Offer(
    string OfferId,
    string Operator,
    DateTimeOffset MadeAt,
    DateTimeOffset ExpiresAt,
    string? From = null,
    IReadOnlyList<string>? Ring = null,
    OfferPurpose Purpose = OfferPurpose.Work)
{
    /// <summary>Operators that may be asked at once, at most.</summary>
    public const int RingMax = 5;

    /// <summary>Everybody who is asked; at least one.</summary>
    [JsonIgnore]
    public IEnumerable<string> Asked => Ring is null ? [Operator] : [Operator, .. Ring];

    /// <summary>An older row says only that a colleague handed over: that was a transfer.</summary>
    [JsonIgnore]
    public OfferPurpose What => Purpose is OfferPurpose.Work && From is not null ? OfferPurpose.Transfer : Purpose;

    public bool Asks(string person) => Operator == person || Ring?.Contains(person) is true;

    /// <summary>The offer without this one; null when nobody is left.</summary>
    public Offer? Without(string person)
    {
        string[] left = [.. Asked.Where(asked => asked != person)];
        return left.Length == 0 ? null : this with { Operator = left[0], Ring = left.Length == 1 ? null : left[1..] };
    }
}

/// <summary>What the operator is asked to do. On the wire in lower camel case.</summary>
public enum OfferPurpose
{
    /// <summary>Take a conversation from the queue.</summary>
    Work,

    /// <summary>Take it over from a colleague.</summary>
    Transfer,

    /// <summary>Advise a colleague, unseen by the customer.</summary>
    Consult,

    /// <summary>Join a colleague in front of the customer.</summary>
    Conference,
}

/// <summary>This operator is not asked again before <paramref name="Until"/>, unless everybody was tried.</summary>
public sealed record Declined(string Operator, DateTimeOffset Until);
