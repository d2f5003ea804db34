using ContactFunctions.Domain.Conversations;

namespace ContactFunctions.Domain.Hooks;

/// <summary>Whether a conversation has something to hand over. Costs nothing: what happened since the cursor stands in the head, as bits.</summary>
public static class Handing
{
    /// <summary>What happens at once is handed over at once.</summary>
    public static readonly TimeSpan GatherFor = TimeSpan.FromMilliseconds(500);

    /// <summary>Null when there is nothing that anybody wants to hear of.</summary>
    public static DateTimeOffset? DueAt(ConversationHead head, IReadOnlyList<Subscription> subscriptions) =>
        subscriptions.Any(one => IsOwed(head, one)) ? head.LastEntryAt + GatherFor : null;

    private static bool IsOwed(ConversationHead head, Subscription subscription) =>
        subscription.Active && head.LastEntry > head.HandedTo && head.LastEntryAt >= subscription.ActiveSince
        && (head.News & HookKinds.BitsOf(subscription.Events)) != 0;
}
