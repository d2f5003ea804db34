using System.Threading.Channels;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Platform.Tests.Worker;

/// <summary>Where test functions put what they were called with.</summary>
public sealed class Inbox
{
    private readonly Channel<Call> calls = Channel.CreateUnbounded<Call>();

    /// <summary>Thrown by every call.</summary>
    public Exception? Failure { get; init; }

    /// <summary>Every call waits for it after it was noted.</summary>
    public TaskCompletionSource? Gate { get; init; }

    public int Count => calls.Reader.Count;

    public async Task TakeAsync(string text, string id, FunctionContext context)
    {
        calls.Writer.TryWrite(new Call(text, id, context.BindingContext.BindingData));
        if (Gate is not null)
            await Gate.Task;
        if (Failure is not null)
            throw Failure;
    }

    public async Task<Call> NextAsync() =>
        await calls.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    public sealed record Call(string Text, string Id, IReadOnlyDictionary<string, object?> Values);
}
