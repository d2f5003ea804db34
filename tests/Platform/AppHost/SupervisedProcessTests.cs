using System.Collections.Concurrent;
using System.Diagnostics;
using ContactFunctions.AppHost.Processes;
using ContactFunctions.Harness;

namespace ContactFunctions.Platform.Tests.AppHost;

public sealed class SupervisedProcessTests : IDisposable
{
    private const string UntilInputEnds = "process.stdin.resume(); process.stdin.on('end', () => process.exit(0)); console.log('up')";
    private const string Stubborn = "process.stdin.resume(); setInterval(() => {}, 1000); console.log('up')";
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);
    private readonly ConcurrentQueue<string> events = new();
    private readonly CancellationTokenSource quitting = new();

    [Fact]
    public async Task Kill_RunningProcess_IsStartedAgainAtOnceAfterTheDeathWasTold()
    {
        await using var process = Supervise(UntilInputEnds, Grace);
        await process.StartAsync(TestContext.Current.CancellationToken);
        var first = process.Id;

        Process.GetProcessById(first).Kill();
        await Eventually.TrueAsync(() => process.Id != first, "A restart", cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(["started", "died", "started"], events);
        Assert.True(IsRunning(process.Id));
    }

    [Fact]
    public async Task Kill_WhileTheAppQuits_StaysEnded()
    {
        var died = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = Supervise(UntilInputEnds, Grace, died.SetResult);
        await process.StartAsync(TestContext.Current.CancellationToken);

        await quitting.CancelAsync();
        Process.GetProcessById(process.Id).Kill();
        await died.Task.WaitAsync(Grace, TimeProvider.System, TestContext.Current.CancellationToken);
        await process.DisposeAsync();

        Assert.Equal(["started", "died"], events);
    }

    [Fact]
    public async Task Dispose_RunningProcess_EndsItAndStartsNoOther()
    {
        var process = Supervise(UntilInputEnds, Grace);
        await process.StartAsync(TestContext.Current.CancellationToken);

        await process.DisposeAsync();

        Assert.False(IsRunning(process.Id));
        Assert.Equal(["started"], events);
    }

    [Fact]
    public async Task Dispose_ProcessThatDoesNotStop_IsKilledAfterItsGrace()
    {
        var process = Supervise(Stubborn, TimeSpan.FromMilliseconds(50));
        await process.StartAsync(TestContext.Current.CancellationToken);

        await process.DisposeAsync();

        Assert.False(IsRunning(process.Id));
    }

    [Fact]
    public async Task Dispose_WhileStarting_LeavesNothingBehind()
    {
        var gate = new TaskCompletionSource();
        var process = new SupervisedProcess("gated", async cancellation =>
        {
            gate.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
            throw new UnreachableException();
        }, Grace, Supervision());
        var starting = process.StartAsync(TestContext.Current.CancellationToken);
        await gate.Task;

        await process.DisposeAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => starting);
    }

    public void Dispose() => quitting.Dispose();

    private SupervisedProcess Supervise(string script, TimeSpan grace, Action? died = null) => new(
        "toy", _ => Task.FromResult(ChildProcess.Start(new ProcessStartInfo("node", ["-e", script]), _ => { })), grace, Supervision())
    {
        Started = () => events.Enqueue("started"),
        Died = () =>
        {
            events.Enqueue("died");
            died?.Invoke();
        },
    };

    private Supervision Supervision() => new(TimeProvider.System, _ => { }, quitting.Token);

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
