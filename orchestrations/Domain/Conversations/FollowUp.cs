using System.Text.Json.Serialization;

namespace ContactFunctions.Domain.Conversations;

/// <summary>How the customer agreed to be reached when they have left.</summary>
/// <param name="Channel"><see cref="Sms"/> or <see cref="Email"/>.</param>
/// <param name="To">Their number (E.164) or mail address.</param>
/// <param name="From">Our number; null for mail, and until the first text.</param>
/// <param name="ConsentAt">Also names this agreement: links made under another are worth nothing.</param>
/// <param name="IsAway">They have left: what is written to them goes out on the channel until they are back.</param>
public sealed record FollowUp(string Channel, string To, string? From, DateTimeOffset ConsentAt, bool IsAway)
{
    public const string Sms = "sms";
    public const string Email = "email";

    /// <summary>The customer was last seen on the page; here and below, null and 0 mean never and nothing.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>First text of the staff that the customer neither saw nor was sent: its sequence number.</summary>
    public long UnreadFrom { get; init; }

    public long UnreadTo { get; init; }

    public DateTimeOffset? UnreadSince { get; init; }

    /// <summary>Nothing is tried before; null: at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    public MailUnderWay? Mail { get; init; }

    /// <summary>The pair of addresses that texts go between; null for a channel without one.</summary>
    [JsonIgnore]
    public StandingAddress? Address => From is null ? null : new StandingAddress(Channel, From, To);

    /// <summary>Enough to be recognised by its owner, too little for anybody else.</summary>
    [JsonIgnore]
    public string Masked => Channel == Email
        ? $"{To[0]}•••{To[To.IndexOf('@', StringComparison.Ordinal)..]}"
        : $"{To[..2]}•••{To[^3..]}";
}

/// <summary>A mail that is about to be sent, or may have been.</summary>
/// <param name="Entry">Number of the entry that says what it said.</param>
/// <param name="StartedAt">Of the last attempt; null: it certainly did not go out, and is tried again.</param>
public sealed record MailUnderWay(long Entry, int Attempts, DateTimeOffset? StartedAt);
