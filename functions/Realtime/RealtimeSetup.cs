using ContactFunctions.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Realtime;

public static class RealtimeSetup
{
    private const string ConnectionString = "AzureSignalRConnectionString";

    /// <exception cref="InvalidOperationException">At the first use, when the connection string is missing.</exception>
    public static IServiceCollection AddRealtime(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(provider => new RealtimeService(
                configuration[ConnectionString] ?? throw new InvalidOperationException($"The setting {ConnectionString} is missing."),
                provider.GetRequiredService<ILoggerFactory>()))
            .AddSingleton<Outage>()
            .AddSingleton<IPush, SignalRPush>();
    }
}
