using ContactFunctions.Workflows.Dispatch;

namespace ContactFunctions.Workflows.Board;

/// <summary>Payload of <c>queuesChanged</c>: every queue as <c>GET /api/queues</c> has it.</summary>
/// <param name="Version">Grows with time.</param>
public sealed record QueuesChanged(long Version, IReadOnlyList<QueueView> Queues);
