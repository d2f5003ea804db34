using ContactFunctions.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Functions.Sms;

public static class SmsSetup
{
    public static IServiceCollection AddSms(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SmsOptions>().Bind(configuration.GetSection(SmsOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<TwilioOptions>().Bind(configuration.GetSection(TwilioOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton(Sender);
    }

    private static ISmsSender Sender(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<SmsOptions>>().Value;
        var twilio = provider.GetRequiredService<IOptions<TwilioOptions>>().Value;
        if (options.ConnectionString.Length == 0 && !twilio.MaySend)
            return new NoSmsSender();
        return new SmsSenders(
            options.Numbers,
            options.ConnectionString.Length > 0 ? new AcsProvider(options) : null,
            twilio.MaySend ? new TwilioProvider(Client(options), twilio) : null,
            provider.GetRequiredService<ILogger<SmsSenders>>());
    }

    /// <summary>One for the life of the host; connections are renewed so that a moved provider is found.</summary>
    private static HttpClient Client(SmsOptions options) =>
        new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false }) { Timeout = options.SendTimeout };
}
