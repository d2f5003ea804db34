using Azure;
using ContactFunctions.LocalWorker.Invocations;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.LocalWorker.Timers;

/// <summary>Runs all timer functions while this host holds the lease, and asks for it while it does not.</summary>
internal sealed class TimerHost(
    TimerTable table,
    TimerFunctions functions,
    InvocationTokens tokens,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<TimerHost> logger) : IHostedService
{
    private readonly CancellationTokenSource stopping = new();
    private Task loop = Task.CompletedTask;

    public static bool IsStorageFailure(Exception e) =>
        e is RequestFailedException or HttpRequestException or IOException or AggregateException or TaskCanceledException;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() => loop = Task.Run(LoopAsync));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await loop.WaitAsync(cancellationToken);
    }

    private async Task LoopAsync()
    {
        var lease = new TimerLease(table, clock);
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await table.CreateAsync(stopping.Token);
                await AcquireAsync(lease);
                await HoldAsync(lease);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                // Stopping while another host holds the lease.
            }
            // The edge to storage: timers stand still until it answers again.
            catch (Exception e) when (IsStorageFailure(e))
            {
                Log.TimersWithoutStorage(logger, e);
                await PauseAsync();
            }
        }
    }

    private async Task AcquireAsync(TimerLease lease)
    {
        while (!await lease.TryAcquireAsync(stopping.Token))
            await Task.Delay(lease.AskAgainIn(), clock, stopping.Token);
    }

    /// <summary>Ends when the lease is lost, or when the host stops and no run is under way.</summary>
    private async Task HoldAsync(TimerLease lease)
    {
        using var running = CancellationTokenSource.CreateLinkedTokenSource(tokens.Token);
        using var firing = CancellationTokenSource.CreateLinkedTokenSource(running.Token, stopping.Token);
        var all = Task.WhenAll(functions.All.Select(timer => timer.RunAsync(firing.Token, running.Token)));
        while (!all.IsCompleted && await lease.RenewAsync(CancellationToken.None))
            await Task.WhenAny(all, Task.Delay(TimerLease.RenewEvery, clock, CancellationToken.None));

        var lost = !all.IsCompleted;
        await running.CancelAsync();
        await all;
        if (!lost)
            await lease.ReleaseAsync(CancellationToken.None);
        else
            Log.TimerLeaseLost(logger);
    }

    private async Task PauseAsync()
    {
        try
        {
            await Task.Delay(TimerLease.RenewEvery, clock, stopping.Token);
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }
}
