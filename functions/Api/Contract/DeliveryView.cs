using ContactFunctions.Domain.Hooks;

namespace ContactFunctions.Functions.Api.Contract;

/// <summary>One delivery of the log.</summary>
/// <param name="At">When it happened.</param>
/// <param name="Attempts">Oldest first; the newest twenty are kept.</param>
/// <param name="NextAt">Null unless it is pending.</param>
public sealed record DeliveryView(
    string DeliveryId, string Event, string ConversationId, DateTimeOffset At, string State, IReadOnlyList<AttemptView> Attempts, DateTimeOffset? NextAt)
{
    public static DeliveryView Of(Delivery delivery) => new(
        delivery.Id, HookKinds.NameOf(delivery.Kind), delivery.ConversationId, delivery.At, delivery.State.ToString().ToLowerInvariant(),
        [.. delivery.Attempts.Select(one => new AttemptView(one.At, one.Status, one.Fault, one.Ms))],
        delivery.State is DeliveryState.Pending ? delivery.NextAt : null);
}

/// <param name="Status">Of the answer; null: there was none.</param>
/// <param name="Fault">Why there was none: <c>timed_out</c>, <c>no_connection</c>, <c>address_refused</c> …; null: there was one.</param>
public sealed record AttemptView(DateTimeOffset At, int? Status, string? Fault, int Ms);
