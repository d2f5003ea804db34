using Microsoft.Azure.SignalR.Management.Rest;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Azure.SignalR.Management;

public class ServiceManagerBuilder
{
    private readonly ServiceManagerOptions options = new();
    private ILoggerFactory loggers = NullLoggerFactory.Instance;

    public ServiceManagerBuilder WithOptions(Action<ServiceManagerOptions> configure)
    {
        configure(options);
        return this;
    }

    public ServiceManagerBuilder WithLoggerFactory(ILoggerFactory loggerFactory)
    {
        loggers = loggerFactory;
        return this;
    }

    /// <exception cref="InvalidOperationException">No connection string was given.</exception>
    public ServiceManager BuildServiceManager()
    {
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
            throw new InvalidOperationException("A connection string of Azure SignalR Service is needed.");
        if (options.ServiceTransportType is not ServiceTransportType.Transient)
            throw new NotSupportedException("The local build speaks the REST API only: use ServiceTransportType.Transient.");

        var endpoint = ServiceEndpoint.Parse(options.ConnectionString);
        return new RestServiceManager(endpoint, new RestCalls(endpoint, options, loggers.CreateLogger("Microsoft.Azure.SignalR.Management")));
    }
}
