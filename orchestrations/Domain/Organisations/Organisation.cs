using System.Collections.Frozen;

namespace ContactFunctions.Domain.Organisations;

/// <summary>Queues, operators and our own addresses: what the business edits. Immutable; a new version replaces it whole.</summary>
public sealed class Organisation(IEnumerable<QueuePolicy> queues, IEnumerable<OperatorProfile> operators, IReadOnlyDictionary<string, string> addresses)
{
    public FrozenDictionary<string, QueuePolicy> Queues { get; } = queues.ToFrozenDictionary(queue => queue.Queue);

    public FrozenDictionary<string, OperatorProfile> Operators { get; } = operators.ToFrozenDictionary(person => person.Id);

    /// <summary>Our address (an E.164 number) → the queue that serves it.</summary>
    public IReadOnlyDictionary<string, string> Addresses { get; } = addresses;

    /// <summary>Policy of a queue that may have been removed since: the defaults under its own name then.</summary>
    public QueuePolicy PolicyOf(string queue) =>
        Queues.TryGetValue(queue, out var policy) ? policy : new QueuePolicy { Queue = queue, Name = queue };

    /// <summary>Profile of somebody the organisation may not know: they serve no queue then.</summary>
    public OperatorProfile ProfileOf(string id) =>
        Operators.TryGetValue(id, out var profile) ? profile : new OperatorProfile(id, id, [], [], 0);
}
