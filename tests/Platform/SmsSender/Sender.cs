using ContactFunctions.Emulators;
using ContactFunctions.Functions.Sms;
using ContactFunctions.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContactFunctions.Platform.Tests.SmsSender;

/// <summary>The adapters as the host composes them.</summary>
internal static class Sender
{
    /// <summary>Our number at Azure Communication Services.</summary>
    public const string From = SmsGatewayOptions.AcsNumber;

    /// <summary>Our number at Twilio.</summary>
    public const string FromTwilio = SmsGatewayOptions.TwilioNumber;

    public static ISmsSender For(string connectionString, string timeout = "00:00:15") =>
        With(("Sms:ConnectionString", connectionString), ("Sms:SendTimeout", timeout));

    /// <summary>Both numbers at this address, each in its own format.</summary>
    /// <param name="api">Where Twilio's numbers report to.</param>
    public static ISmsSender ForBoth(Uri address, Uri? api = null, string timeout = "00:00:15") => With(
        ("Sms:ConnectionString", $"endpoint={address};accesskey={SmsGatewayOptions.DevelopmentAccessKey}"),
        ("Sms:SendTimeout", timeout),
        ("Sms:Numbers:0:Number", FromTwilio),
        ("Sms:Numbers:0:Provider", "twilio"),
        ("Sms:Numbers:0:PerSecond", "2.5"),
        ("Sms:Numbers:0:AnswersOptOut", "true"),
        ("Sms:Twilio:AccountSid", SmsGatewayOptions.DevelopmentAccountSid),
        ("Sms:Twilio:AuthToken", SmsGatewayOptions.DevelopmentAuthToken),
        ("Sms:Twilio:BaseUrl", address.AbsoluteUri),
        ("Sms:Twilio:PublicApi", (api ?? new Uri("http://127.0.0.1:9/api")).AbsoluteUri));

    /// <summary>Of a setting that is named twice the later one counts.</summary>
    public static ISmsSender With(params (string Name, string Value)[] settings) =>
        new ServiceCollection()
            .AddLogging()
            .AddSms(new ConfigurationBuilder()
                .AddInMemoryCollection(settings.GroupBy(one => one.Name, one => one.Value).Select(one => KeyValuePair.Create<string, string?>(one.Key, one.Last())))
                .Build())
            .BuildServiceProvider()
            .GetRequiredService<ISmsSender>();
}
