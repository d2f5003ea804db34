using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Workflows.Supervision;

namespace ContactFunctions.Functions.Api.Contract;

/// <summary>Sends what waits in a queue to another one. A repeat of the same <paramref name="CommandId"/> moves what the first try left.</summary>
/// <param name="Conversations">1 to 500 ids; left out: whatever waits, longest first.</param>
/// <param name="Max">1 to 500; left out: 500.</param>
public sealed record MoveBody(
    [property: Required] string? To, [property: Required] string? CommandId, IReadOnlyList<string>? Conversations, int? Max) : IBody
{
    public Invalid? Check() =>
        Field.Queue(To, "to")
        ?? Field.Key(CommandId, "commandId")
        ?? (Conversations is { Count: 0 or > MoveQueue.ConversationsMax } || Conversations?.Any(id => !Field.IsKey(id ?? "")) is true
            ? new Invalid($"1 to {MoveQueue.ConversationsMax} ids of conversations are allowed.", "conversations")
            : null)
        ?? (Max is < 1 or > MoveQueue.ConversationsMax ? new Invalid($"1 to {MoveQueue.ConversationsMax} is allowed.", "max") : null);
}
