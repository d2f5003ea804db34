using ContactFunctions.DurableEngine;
using ContactFunctions.LocalWorker.Timers;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.LocalWorker.Durable;

/// <summary>Starts the durable engine once the host answers requests, again and again while storage does not answer.</summary>
internal sealed class DurableHost(
    TaskHub hub, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<DurableHost> logger) : IHostedService
{
    private static readonly TimeSpan StartAgainAfter = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource stopping = new();
    private Task starting = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() => starting = Task.Run(StartHubAsync));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await starting.WaitAsync(cancellationToken);
        await hub.StopAsync(cancellationToken);
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
