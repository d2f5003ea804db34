using System.Diagnostics;
using ContactFunctions.Functions.Telemetry.Logs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Functions.Telemetry;

public static class TelemetrySetup
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TelemetryOptions>().Bind(configuration.GetSection(TelemetryOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        var options = configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() ?? new TelemetryOptions();
        if (options.OtlpEndpoint.Length > 0)
            services.AddLogging(logging => OtlpExport.Logs(logging, options));
        services.AddLogging().Replace(ServiceDescriptor.Singleton(Plain));
        return services.AddSingleton<DistributedContextPropagator, IdsOnly>().AddHostedService<Watching>();
    }

    private static ILoggerFactory Plain(IServiceProvider provider) => new PlainLogs(new LoggerFactory(
        provider.GetServices<ILoggerProvider>(),
        provider.GetRequiredService<IOptionsMonitor<LoggerFilterOptions>>(),
        provider.GetRequiredService<IOptions<LoggerFactoryOptions>>(),
        provider.GetService<IExternalScopeProvider>()));
}
