namespace Microsoft.Azure.SignalR.Management;

public abstract class ServiceManager : IDisposable
{
    public abstract Task<ServiceHubContext> CreateHubContextAsync(string hubName, CancellationToken cancellationToken);

    /// <summary>False when the service answers that it is not; throws when it does not answer.</summary>
    public abstract Task<bool> IsServiceHealthy(CancellationToken cancellationToken);

    public abstract void Dispose();
}
