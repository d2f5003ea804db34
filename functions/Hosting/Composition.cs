using ContactFunctions.Domain.Limits;
using ContactFunctions.Functions.Api.Customers;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.Health;
using ContactFunctions.Functions.Api.Operators;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Auth.Customers;
using ContactFunctions.Functions.Auth.Operators;
using ContactFunctions.Functions.Auth.Sites;
using ContactFunctions.Functions.Hosting.Cors;
using ContactFunctions.Functions.Hosting.Limits;
using ContactFunctions.Functions.Hosting.Shedding;
using ContactFunctions.Functions.Timers;
using ContactFunctions.Functions.Webhooks;
using ContactFunctions.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Functions.Hosting;

/// <summary>What the doors need. Everything is stateless or safe for concurrent use, and lives as long as the host.</summary>
public static class Composition
{
    public static IServiceCollection AddDoors(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services
            .AddChecked<CustomerTokenOptions>(configuration, CustomerTokenOptions.Section)
            .AddChecked<FollowUpOptions>(configuration, FollowUpOptions.Section)
            .AddChecked<OidcOptions>(configuration, OidcOptions.Section)
            .AddChecked<IdentityOptions>(configuration, IdentityOptions.Section)
            .AddChecked<RateLimitOptions>(configuration, RateLimitOptions.Section)
            .AddChecked<SheddingOptions>(configuration, SheddingOptions.Section)
            .AddChecked<CorsOptions>(configuration, CorsOptions.Section)
            .AddChecked<UpstreamOptions>(configuration, UpstreamOptions.Section)
            .AddChecked<EventGridOptions>(configuration, EventGridOptions.Section)
            .AddChecked<RetentionOptions>(configuration, RetentionOptions.Section);
        services.AddHttpClient(nameof(IssuerKeys));
        return services
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<IssuerKeys>(
                provider, provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(IssuerKeys))))
            .AddSingleton<ResumeTokens>().AddSingleton<IResumeLinks>(provider => provider.GetRequiredService<ResumeTokens>())
            .AddSingleton<CustomerTokens>().AddSingleton<OperatorTokens>().AddSingleton<SiteTokens>()
            .AddSingleton<Callers>().AddSingleton<Renewal>().AddSingleton<Continuation>().AddSingleton<Vouching>()
            .AddSingleton<RateLimits>().AddSingleton(provider => QuotasOf(provider.GetRequiredService<IOptions<RateLimitOptions>>().Value))
            .AddSingleton<HostLoad>().AddSingleton<ContactPlaces>().AddSingleton<LoadShedding>().AddSingleton<CorsPolicy>()
            .AddSingleton<Door>().AddSingleton<Desk>().AddSingleton<Identity>().AddSingleton<StaffPaging>()
            .AddSingleton<ChatRequests>().AddSingleton<Vitals>()
            .AddSingleton<EventGridSecret>().AddSingleton<TwilioForm>().AddSingleton<ProviderEvents>().AddSingleton<UpstreamSignature>();
    }

    private static MessageQuotas QuotasOf(RateLimitOptions limits) => new(
        new MessageQuota(limits.ConversationTextsPerMinute, limits.ConversationTextsPerDay),
        new MessageQuota(limits.PhoneTextsPerMinute, limits.PhoneTextsPerDay));

    /// <summary>A wrong setting fails at start, not at the first request that needs it.</summary>
    private static IServiceCollection AddChecked<T>(this IServiceCollection services, IConfiguration configuration, string section)
        where T : class
    {
        services.AddOptions<T>().Bind(configuration.GetSection(section)).ValidateDataAnnotations().ValidateOnStart();
        return services;
    }
}
