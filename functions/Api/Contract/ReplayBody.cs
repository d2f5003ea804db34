using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Hooks;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Api.Contract;

/// <summary>What happened within a time is delivered again. A repeat of the same <paramref name="CommandId"/> changes nothing.</summary>
/// <param name="From">Included.</param>
/// <param name="To">Excluded.</param>
/// <param name="State"><c>pending</c>, <c>delivered</c> or <c>dead</c>; null: whatever became of it.</param>
public sealed record ReplayBody(
    [property: Required] string? CommandId, [property: Required] DateTimeOffset? From, [property: Required] DateTimeOffset? To, string? State) : IBody
{
    public Invalid? Check() =>
        Field.Key(CommandId, "commandId") ?? Field.Required(From, "from") ?? Field.Required(To, "to")
        ?? (From >= To ? new Invalid("This must be later than from.", "to") : null)
        ?? (State is null || StateOf(State) is not null ? null : new Invalid("One of pending, delivered, dead is allowed.", "state"));

    /// <summary>Null for what is no state.</summary>
    public static DeliveryState? StateOf(string? state) => state switch
    {
        "pending" => DeliveryState.Pending,
        "delivered" => DeliveryState.Delivered,
        "dead" => DeliveryState.Dead,
        _ => null,
    };
}
