namespace ContactFunctions.AppHost.Processes;

/// <summary>A process that is started again whenever it dies, until it is stopped on purpose.</summary>
/// <param name="name">How people and the ready file call it.</param>
/// <param name="start">Starts it; called again, with the same result, after each death.</param>
internal sealed class SupervisedProcess(
    string name, Func<CancellationToken, Task<ChildProcess>> start, TimeSpan stopGrace, Supervision supervision)
    : IAsyncDisposable
{
    private readonly RestartPolicy policy = new(supervision.Time);
    private readonly CancellationTokenSource stopping = new();
    private ChildProcess? current;
    private Task starting = Task.CompletedTask;
    private Task watching = Task.CompletedTask;

    public string Name => name;

    /// <summary>Id of the process that ran last; 0 before the first.</summary>
    public int Id => Volatile.Read(ref current)?.Id ?? 0;

    /// <summary>Called at once after a death, before the restart.</summary>
    public Action Died { get; init; } = () => { };

    /// <summary>Called after each start, the first included.</summary>
    public Action Started { get; init; } = () => { };

    /// <exception cref="SetupException">The first start failed. Later failures count as deaths.</exception>
    public Task StartAsync(CancellationToken cancellation) => starting = FirstStartAsync(cancellation);

    /// <summary>Ends the process that runs now, so that another starts. Does nothing when none runs.</summary>
    public void Restart() => Volatile.Read(ref current)?.Kill();

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await starting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await watching;
        stopping.Dispose();
    }

    private async Task FirstStartAsync(CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, stopping.Token);
        Adopt(await start(either.Token));
        watching = WatchAsync();
    }

    private void Adopt(ChildProcess child)
    {
        Volatile.Write(ref current, child);
        Started();
    }

    private async Task WatchAsync()
    {
        try
        {
            while (true)
            {
                var code = await current!.Exited.WaitAsync(stopping.Token);
                Died();
                await current.DisposeAsync();
                if (supervision.Quitting.IsCancellationRequested)
                    return;
                supervision.Say($"{name} ended with code {code} and starts again.");
                await RestartAsync();
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await current!.StopAsync(stopGrace, supervision.Time);
            await current.DisposeAsync();
        }
    }

    private async Task RestartAsync()
    {
        while (true)
        {
            await Task.Delay(policy.NextDelay(), supervision.Time, stopping.Token);
            try
            {
                Adopt(await start(stopping.Token));
                return;
            }
            catch (SetupException e)
            {
                supervision.Say($"{name} does not start: {e.Message}");
            }
        }
    }
}
