using ContactFunctions.Functions.Storage.Account;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Attachments;
using ContactFunctions.Workflows.Messages;
using ContactFunctions.Workflows.Views;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Functions.Attachments;

public static class AttachmentsSetup
{
    public static IServiceCollection AddAttachments(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AttachmentOptions>().Bind(configuration.GetSection(AttachmentOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<MessageOptions>().Bind(configuration.GetSection(MessageOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpClient(nameof(HttpScanner)).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        return services
            .AddSingleton<IAttachments>(provider => new BlobAttachments(provider.GetRequiredService<StorageAccount>().Blobs, BlobAttachments.Container))
            .AddSingleton<IAttachmentScanner>(provider => ActivatorUtilities.CreateInstance<HttpScanner>(
                provider, provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(HttpScanner))))
            .AddSingleton<AttachmentLinks>().AddSingleton<IAttachmentLinks>(provider => provider.GetRequiredService<AttachmentLinks>())
            .AddSingleton(provider => Policy(provider.GetRequiredService<IOptions<AttachmentOptions>>().Value))
            .AddSingleton(provider => new WithdrawalPolicy(TimeSpan.FromMinutes(provider.GetRequiredService<IOptions<MessageOptions>>().Value.WithdrawMinutes)))
            .AddSingleton<MessageViews>().AddSingleton<AttachFile>().AddSingleton<FilesOfMessage>().AddSingleton<ShowFile>().AddSingleton<SweepLoose>()
            .AddSingleton<WithdrawMessage>();
    }

    private static AttachmentPolicy Policy(AttachmentOptions options) =>
        new(options.BytesMax, options.Allowed, TimeSpan.FromHours(options.LooseHours));
}
