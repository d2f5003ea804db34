using System.Text.Json.Serialization;

namespace ContactFunctions.Domain.Conversations;

/// <summary>How the customer agreed to be reached when they have left.</summary>
/// <param name="Channel"><c>sms</c> or <c>email</c>.</param>
/// <param name="To">Their number (E.164) or mail address.</param>
/// <param name="From">Our number; null for mail.</param>
/// <param name="IsAway">They have left: what is written to them goes out on the channel until they are back.</param>
public sealed record FollowUp(string Channel, string To, string? From, DateTimeOffset ConsentAt, bool IsAway)
{
    /// <summary>The pair of addresses that texts go between; null for a channel without one.</summary>
    [JsonIgnore]
    public StandingAddress? Address => From is null ? null : new StandingAddress(Channel, From, To);
}
