namespace Microsoft.Azure.SignalR.Management.Rest;

internal sealed class RestServiceManager(ServiceEndpoint endpoint, RestCalls calls) : ServiceManager
{
    public override Task<ServiceHubContext> CreateHubContextAsync(string hubName, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(hubName);
        return Task.FromResult<ServiceHubContext>(new RestHubContext(endpoint, hubName, calls));
    }

    public override Task<bool> IsServiceHealthy(CancellationToken cancellationToken) => calls.IsHealthyAsync(cancellationToken);

    public override void Dispose() => calls.Dispose();
}
