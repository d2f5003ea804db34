using ContactFunctions.Domain.Conversations;

namespace ContactFunctions.Workflows.Views;

/// <summary>How a customer who leaves is reached.</summary>
/// <param name="Channel"><c>sms</c> or <c>email</c>; null when they agreed to nothing.</param>
/// <param name="Address">Towards the customer masked.</param>
/// <param name="IsAway">They have left, and what is written to them goes there.</param>
public sealed record FollowUpView(string? Channel, string? Address, bool IsAway)
{
    public static FollowUpView? Of(ConversationHead head, bool forStaff) =>
        head.FollowUp is { } agreed ? new(agreed.Channel, forStaff ? agreed.To : agreed.Masked, agreed.IsAway) : null;

    /// <summary>Towards the customer, also of one who agreed to nothing.</summary>
    public static FollowUpView ForCustomer(ConversationHead head) => Of(head, forStaff: false) ?? new(null, null, false);
}
