using System.Text.Json.Serialization;

namespace ContactFunctions.DurableEngine.Histories;

/// <summary>One line of an execution's history. The order of lines is the order in which the orchestrator saw and decided things.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(ExecutionStarted), "started")]
[JsonDerivedType(typeof(StepStarted), "step")]
[JsonDerivedType(typeof(Begun), "begun")]
[JsonDerivedType(typeof(ActivityScheduled), "activity")]
[JsonDerivedType(typeof(ActivityCompleted), "activity-completed")]
[JsonDerivedType(typeof(ActivityFailed), "activity-failed")]
[JsonDerivedType(typeof(TimerCreated), "timer")]
[JsonDerivedType(typeof(TimerFired), "timer-fired")]
[JsonDerivedType(typeof(ChildStarted), "child")]
[JsonDerivedType(typeof(ChildCompleted), "child-completed")]
[JsonDerivedType(typeof(ChildFailed), "child-failed")]
[JsonDerivedType(typeof(EventSent), "sent")]
[JsonDerivedType(typeof(EventRaised), "raised")]
[JsonDerivedType(typeof(Suspended), "suspended")]
[JsonDerivedType(typeof(Resumed), "resumed")]
internal abstract record HistoryEvent;

/// <summary>What the orchestrator decided; replay must decide the same, in the same order.</summary>
/// <param name="Id">Counts from 0 within an execution.</param>
internal abstract record Decision(int Id) : HistoryEvent;

/// <summary>How a decision ended.</summary>
internal abstract record TaskOutcome(int Id) : HistoryEvent;

/// <summary>The first line of every history. Events that the execution before left over follow it, then its first step.</summary>
/// <param name="Seen">Ids of the last messages that earlier executions took, so that a late repeat is recognised.</param>
internal sealed record ExecutionStarted(
    string Name,
    string ExecutionId,
    string? Input,
    ParentReference? Parent = null,
    DateTimeOffset? StartAt = null,
    IReadOnlyList<string>? Seen = null) : HistoryEvent;

/// <summary>Begins what one episode saw; its time is the orchestrator's clock from here on.</summary>
internal sealed record StepStarted(DateTimeOffset At) : HistoryEvent;

/// <summary>The orchestrator function is called.</summary>
internal sealed record Begun : HistoryEvent;

internal sealed record ActivityScheduled(int Id, string Name, string? Input) : Decision(Id);

internal sealed record ActivityCompleted(int Id, string? Result) : TaskOutcome(Id);

internal sealed record ActivityFailed(int Id, Failure Failure) : TaskOutcome(Id);

internal sealed record TimerCreated(int Id, DateTimeOffset FireAt) : Decision(Id);

internal sealed record TimerFired(int Id) : TaskOutcome(Id);

internal sealed record ChildStarted(int Id, string Name, string InstanceId, string? Input) : Decision(Id);

internal sealed record ChildCompleted(int Id, string? Result) : TaskOutcome(Id);

internal sealed record ChildFailed(int Id, Failure Failure) : TaskOutcome(Id);

internal sealed record EventSent(int Id, string InstanceId, string Name, string? Input) : Decision(Id);

internal sealed record EventRaised(string Name, string? Input, string MessageId) : HistoryEvent;

internal sealed record Suspended(string? Reason) : HistoryEvent;

internal sealed record Resumed(string? Reason) : HistoryEvent;
