using ContactFunctions.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Functions.Outgoing;

public static class OutgoingSetup
{
    public static IServiceCollection AddOutgoing(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OutgoingWebhookOptions>().Bind(configuration.GetSection(OutgoingWebhookOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton(provider => new GuardedConnection([.. provider.GetRequiredService<IOptions<OutgoingWebhookOptions>>().Value.AllowedPrivate]))
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<GuardedCaller>(
                provider, new HttpClient(provider.GetRequiredService<GuardedConnection>().Handler()) { Timeout = Timeout.InfiniteTimeSpan }))
            .AddSingleton<IHookSender, HookSender>().AddSingleton<IHookLog, HookLog>();
    }
}
