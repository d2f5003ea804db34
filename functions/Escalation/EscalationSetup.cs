using ContactFunctions.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContactFunctions.Functions.Escalation;

public static class EscalationSetup
{
    public static IServiceCollection AddEscalation(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OutgoingWebhookOptions>().Bind(configuration.GetSection(OutgoingWebhookOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpClient(nameof(SignedWebhooks)).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        return services.AddSingleton<IWebhooks>(provider => ActivatorUtilities.CreateInstance<SignedWebhooks>(
            provider, provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(SignedWebhooks))));
    }
}
