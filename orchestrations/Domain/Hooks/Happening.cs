using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Domain.Hooks;

/// <summary>One thing that happened, as other systems are told of it: ids and times, never what somebody wrote nor who they are.</summary>
/// <param name="Id">The same for everybody who is told, whenever they are told.</param>
/// <param name="Entry">Number of the entry of the record that says so; they give the order.</param>
public sealed record Happening(string Id, HookKind Kind, DateTimeOffset At, string ConversationId, long Entry, HappeningData Data);

/// <summary>What is known of it; null: does not apply.</summary>
/// <param name="Queue">The queue when it was told.</param>
/// <param name="Operator">Staff id: who was connected, who wrote, who closed.</param>
/// <param name="Epoch">The how manieth stretch of the conversation.</param>
/// <param name="Disposition">Code of the outcome, once one was chosen.</param>
/// <param name="Clock"><c>firstResponse</c>, <c>nextResponse</c> or <c>resolution</c>.</param>
/// <param name="Author">Role of whoever wrote: <c>customer</c>, <c>operator</c> or <c>bot</c>.</param>
/// <param name="MessageId">To fetch it by.</param>
/// <param name="Seq">Its place among what the customer sees.</param>
public sealed record HappeningData(
    string Channel, string Queue, int Epoch, DateTimeOffset OpenedAt, string? Operator = null, string? Disposition = null, string? Clock = null,
    string? Author = null, string? MessageId = null, long? Seq = null)
{
    /// <summary>Of a clock's target that is used up, 1 is the breach; null: no escalation.</summary>
    public double? Share { get; init; }

    /// <summary>Of the conversation when it was told, lower camel case; null: no escalation.</summary>
    public string? State { get; init; }
}
