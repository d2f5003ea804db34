using System.Text.Json.Serialization;
using ContactFunctions.DurableEngine.Histories;

namespace ContactFunctions.DurableEngine.Instances;

/// <summary>A message on its way to an instance.</summary>
/// <param name="Id">The same for every delivery of one message.</param>
/// <param name="To">Instance id.</param>
internal sealed record Letter(string Id, string To, Message Message);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Start), "start")]
[JsonDerivedType(typeof(Raise), "raise")]
[JsonDerivedType(typeof(ChildDone), "child-done")]
[JsonDerivedType(typeof(Terminate), "terminate")]
[JsonDerivedType(typeof(Suspend), "suspend")]
[JsonDerivedType(typeof(Resume), "resume")]
[JsonDerivedType(typeof(Purge), "purge")]
internal abstract record Message;

/// <param name="RefusedStatuses">Statuses in which an existing instance refuses the start; null: all that are not final.</param>
internal sealed record Start(
    string Name,
    string? Input,
    ParentReference? Parent = null,
    DateTimeOffset? StartAt = null,
    IReadOnlyDictionary<string, string>? Tags = null,
    IReadOnlyList<string>? RefusedStatuses = null) : Message;

internal sealed record Raise(string Name, string? Input) : Message;

/// <param name="ExecutionId">Of the parent; an execution that has continued as new no longer waits for the answer.</param>
/// <param name="Failure">Null: completed.</param>
internal sealed record ChildDone(string ExecutionId, int TaskId, string? Result, Failure? Failure) : Message;

internal sealed record Terminate(string? Output, bool Recursive) : Message;

internal sealed record Suspend(string? Reason) : Message;

internal sealed record Resume(string? Reason) : Message;

internal sealed record Purge : Message;

/// <summary>The owner's own messages: they are never stored or sent, because the history brings them back after a crash.</summary>
internal abstract record OwnerMessage : Message;

/// <summary>A timer is due, or the instance has a new owner that has to look what is open.</summary>
/// <param name="At">The timer's time, which counts even when the machine's clock was set back meanwhile; default: none.</param>
internal sealed record Wake(DateTimeOffset At = default) : OwnerMessage;

internal sealed record ActivityDone(string ExecutionId, int TaskId, string? Result, Failure? Failure) : OwnerMessage;

/// <summary>The orchestrator went on outside its turn.</summary>
internal sealed record LeftTurn(string ExecutionId) : OwnerMessage;

/// <summary>Letters of the outbox have arrived; time to forget them.</summary>
internal sealed record Settle : OwnerMessage;
