namespace ContactFunctions.Ports;

/// <summary>What has to be looked at for the sake of other systems, each at its time. At least once, and in no order.</summary>
public interface IHookQueue
{
    /// <summary>May be called again for the same; looking once too often delivers nothing twice.</summary>
    /// <param name="at">Up to seven days ahead counts.</param>
    Task PutAsync(HookErrand errand, DateTimeOffset at, CancellationToken cancellation);
}

/// <summary>What is looked at.</summary>
public abstract record HookErrand
{
    /// <summary>What is due of a subscription.</summary>
    public sealed record Deliver(string Subscription) : HookErrand;

    /// <summary>What a conversation has to hand over.</summary>
    public sealed record HandOver(string ConversationId) : HookErrand;

    /// <summary>What happened within a time and is to be delivered again, from a delivery on.</summary>
    /// <param name="From">Included.</param>
    /// <param name="To">Excluded.</param>
    /// <param name="State">One of <see cref="Domain.Hooks.DeliveryState"/>; null: whatever became of it.</param>
    /// <param name="After">The last one that was looked at; null: none.</param>
    public sealed record Replay(
        string Subscription, string CommandId, DateTimeOffset From, DateTimeOffset To, Domain.Hooks.DeliveryState? State, string? After) : HookErrand;
}
