using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Evidence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Functions.Evidence;

public static class EvidenceSetup
{
    /// <summary>Set by Azure on every machine that it runs functions on.</summary>
    private const string InAzure = "WEBSITE_SITE_NAME";

    public static IServiceCollection AddEvidence(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<EvidenceOptions>().Bind(configuration.GetSection(EvidenceOptions.Section)).ValidateDataAnnotations()
            .Validate(
                options => options.KeyVaultKey.Length + options.KeyDirectory.Length > 0 || string.IsNullOrEmpty(configuration[InAzure]),
                "Set Evidence:KeyVaultKey to the address of a P-256 key: records are sealed with it.")
            .ValidateOnStart();
        services.AddHttpClient(nameof(TimeStamps));
        return services
            .AddSingleton<ISealLog, SealLog>()
            .AddSingleton<ITimeStamps>(provider => ActivatorUtilities.CreateInstance<TimeStamps>(
                provider, provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(TimeStamps))))
            .AddSingleton(provider => SignerOf(provider.GetRequiredService<IOptions<EvidenceOptions>>().Value, provider.GetRequiredService<TimeProvider>()));
    }

    private static ISigner SignerOf(EvidenceOptions options, TimeProvider clock) => options.KeyVaultKey.Length > 0
        ? new KeyVaultSigner(
            HttpPipelineBuilder.Build(new VaultClient(), new BearerTokenAuthenticationPolicy(new DefaultAzureCredential(), KeyVaultSigner.Scope)),
            new Uri(options.KeyVaultKey), options.KeysKept, clock)
        : new LocalSigner(options.KeyDirectory.Length > 0 ? options.KeyDirectory : OwnFolder());

    private static string OwnFolder() =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "contactfunctions", "evidence-keys");

    /// <summary>Signing twice does no harm, so that the pipeline may repeat by itself.</summary>
    private sealed class VaultClient : ClientOptions
    {
        public VaultClient()
            : base(null) => (Diagnostics.IsLoggingEnabled, Diagnostics.IsDistributedTracingEnabled) = (false, false);
    }
}
