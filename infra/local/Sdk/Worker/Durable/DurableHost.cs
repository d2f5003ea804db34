using ContactFunctions.DurableEngine;
using ContactFunctions.LocalWorker.Timers;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.LocalWorker.Durable;

/// <summary>
/// Starts the durable engine once the host answers requests, again and again while storage does not answer. Stops it last, because
/// requests, messages and timers that are still being finished use its client.
/// </summary>
internal sealed class DurableHost(
    TaskHub hub, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<DurableHost> logger) : IHostedLifecycleService
{
    private static readonly TimeSpan StartAgainAfter = TimeSpan.FromMilliseconds(500);

    /// <summary>A little more than the engine gives what it runs.</summary>
    private static readonly TimeSpan StopWithin = TimeSpan.FromMilliseconds(2500);

    private readonly CancellationTokenSource stopping = new();
    private Task starting = Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() => starting = Task.Run(StartHubAsync, CancellationToken.None));
        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Has its own time: the host's may be used up by what had to end before.</summary>
    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        using var enough = new CancellationTokenSource(StopWithin, clock);
        await stopping.CancelAsync();
        await starting.WaitAsync(enough.Token);
        await hub.StopAsync(enough.Token);
    }

    private async Task StartHubAsync()
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await hub.StartAsync(stopping.Token);
                return;
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            // The edge to storage: the engine starts when it answers.
            catch (Exception e) when (TimerHost.IsStorageFailure(e))
            {
                Log.EngineWithoutStorage(logger, e);
                await Task.Delay(StartAgainAfter, clock, CancellationToken.None);
            }
        }
    }
}
