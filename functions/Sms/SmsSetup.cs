using ContactFunctions.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Functions.Sms;

public static class SmsSetup
{
    public static IServiceCollection AddSms(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SmsOptions>().Bind(configuration.GetSection(SmsOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<ISmsSender>(provider =>
            provider.GetRequiredService<IOptions<SmsOptions>>().Value.ConnectionString.Length == 0
                ? new NoSmsSender()
                : ActivatorUtilities.CreateInstance<AcsSmsSender>(provider));
    }
}
