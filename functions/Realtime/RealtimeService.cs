using Microsoft.Azure.SignalR.Management;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Realtime;

/// <summary>The app's one connection to Azure SignalR Service and its one hub. Asks nothing of the service before it is used.</summary>
internal sealed class RealtimeService : IDisposable
{
    private const string HubName = "contact";

    private readonly ServiceManager manager;
    private readonly Lock gate = new();
    private Task<ServiceHubContext>? hub;

    /// <param name="connectionString"><c>AzureSignalRConnectionString</c>.</param>
    public RealtimeService(string connectionString, ILoggerFactory loggers) =>
        manager = new ServiceManagerBuilder()
            .WithOptions(options =>
            {
                options.ConnectionString = connectionString;
                options.ServiceTransportType = ServiceTransportType.Transient;
                options.HttpClientTimeout = RealtimeLimits.CallTimeout;
                options.RetryOptions = new ServiceManagerRetryOptions
                {
                    MaxRetries = RealtimeLimits.RetriesMax,
                    Delay = RealtimeLimits.RetryDelay,
                    Mode = ServiceManagerRetryMode.Exponential,
                };
                options.UseJsonObjectSerializer(new HubJson());
            })
            .WithLoggerFactory(loggers)
            .BuildServiceManager();

    /// <summary>Made once; made again when that failed.</summary>
    public Task<ServiceHubContext> HubAsync()
    {
        lock (gate)
        {
            if (hub is null or { IsFaulted: true } or { IsCanceled: true })
                hub = manager.CreateHubContextAsync(HubName, CancellationToken.None);
            return hub;
        }
    }

    public Task<bool> IsHealthyAsync(CancellationToken cancellation) => manager.IsServiceHealthy(cancellation);

    public void Dispose() => manager.Dispose();
}
