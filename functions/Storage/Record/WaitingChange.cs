using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Storage.Record;

/// <summary>A change on its way into the record, and the one who waits for it.</summary>
internal sealed class WaitingChange(RecordCommand command)
{
    private readonly TaskCompletionSource<Outcome<Recorded>> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> commits = [];

    public RecordCommand Command { get; } = command;

    public IdempotencyKey? Key { get; } = command.Key;

    public Task<Outcome<Recorded>> Answer => answer.Task;

    /// <summary>Remembers a transaction that carried this change, whatever became of it.</summary>
    public void CarriedBy(string commit) => commits.Add(commit);

    public bool WasCarriedBy(string commit) => commits.Contains(commit);

    public void Settle(Outcome<Recorded> outcome) => answer.TrySetResult(outcome);

    public void Fail(Exception fault) => answer.TrySetException(fault);
}
