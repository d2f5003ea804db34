using ContactFunctions.DurableEngine.Histories;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.DurableEngine.Instances;

/// <summary>What is stored of an instance beside its history.</summary>
internal sealed record InstanceHead
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Id of the letter that started it, by which a repeated start is recognised.</summary>
    public required string StartedBy { get; init; }

    public OrchestrationRuntimeStatus Status { get; init; } = OrchestrationRuntimeStatus.Pending;

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public string? Input { get; init; }

    public string? Output { get; init; }

    public string? CustomStatus { get; init; }

    public Failure? Failure { get; init; }

    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    /// <summary>Earliest open timer; null: none.</summary>
    public DateTimeOffset? WakeAt { get; init; }

    /// <summary>True: a new owner has activities to run again.</summary>
    public bool HasOpenActivities { get; init; }

    /// <summary>Letters to other instances that are not known to be delivered.</summary>
    public IReadOnlyList<Letter> Outbox { get; init; } = [];

    /// <summary>How many full chunks of the history lie in rows of their own.</summary>
    public int Chunks { get; init; }

    /// <summary>The history after the last full chunk.</summary>
    public string Tail { get; init; } = "";

    public bool IsFinal => Status
        is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;

    /// <summary>True: a new owner has to look into it at once.</summary>
    public bool HasWork => HasOpenActivities || Outbox.Count > 0;
}
