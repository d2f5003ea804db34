using System.Threading.Channels;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Platform.Tests.Worker;

/// <summary>Where timer functions put what they were called with.</summary>
public sealed class Ticks
{
    private readonly Channel<TimerInfo> calls = Channel.CreateUnbounded<TimerInfo>();

    public TaskCompletionSource? Gate { get; set; }

    public Exception? Failure { get; set; }

    public int Waiting => calls.Reader.Count;

    public async Task TakeAsync(TimerInfo timer)
    {
        calls.Writer.TryWrite(timer);
        if (Gate is not null)
            await Gate.Task;
        if (Failure is not null)
            throw Failure;
    }

    public async Task<TimerInfo> NextAsync() =>
        await calls.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(20));
}
