using ContactFunctions.Functions.Sms;
using ContactFunctions.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContactFunctions.Platform.Tests.SmsSender;

/// <summary>The adapter as the host composes it.</summary>
internal static class Sender
{
    public const string From = "+15550100";

    public static ISmsSender For(string connectionString, TimeProvider? clock = null, string timeout = "00:00:15") =>
        new ServiceCollection()
            .AddLogging()
            .AddSingleton(clock ?? TimeProvider.System)
            .AddSms(new ConfigurationBuilder()
                .AddInMemoryCollection([new("Sms:ConnectionString", connectionString), new("Sms:SendTimeout", timeout)])
                .Build())
            .BuildServiceProvider()
            .GetRequiredService<ISmsSender>();
}
