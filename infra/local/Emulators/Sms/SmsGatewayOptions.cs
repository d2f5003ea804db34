using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactFunctions.Emulators;

public sealed record SmsGatewayOptions
{
    /// <summary>Base64 of a sentence that says what it is. It protects nothing.</summary>
    public const string DevelopmentAccessKey = "Y29udGFjdGZ1bmN0aW9ucyBsb2NhbCBzbXMgZ2F0ZXdheSBrZXk=";

    public const string AcsNumber = "+15550100";

    public const string TwilioNumber = "+15550101";

    /// <summary>Names nobody's account.</summary>
    public const string DevelopmentAccountSid = "AC00000000000000000000000000000000";

    /// <summary>Says what it is, and protects nothing.</summary>
    public const string DevelopmentAuthToken = "contactfunctions-local-sms-gateway-token";

    /// <summary>Port on 127.0.0.1; 0, the default, takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Base64.</summary>
    public string AccessKey { get; init; } = DevelopmentAccessKey;

    /// <summary>Where Event Grid events are delivered. Null keeps them until it is set.</summary>
    public Uri? Webhook { get; init; }

    /// <summary>Sent as <c>X-Webhook-Secret</c>.</summary>
    public string WebhookSecret { get; init; } = "local-eventgrid-secret";

    public SmsDelivery Delivery { get; init; } = new();

    /// <summary>The organisation's numbers, E.164; others can be neither written to nor sent from.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [AcsNumber, TwilioNumber];

    /// <summary>Those of <see cref="Numbers"/> that speak Twilio's format; the others speak that of Azure Communication Services.</summary>
    public IReadOnlyList<string> TwilioNumbers { get; init; } = [TwilioNumber];

    public string TwilioAccountSid { get; init; } = DevelopmentAccountSid;

    /// <summary>Opens Twilio's send API and signs what its numbers tell.</summary>
    public string TwilioAuthToken { get; init; } = DevelopmentAuthToken;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public ILoggerFactory Loggers { get; init; } = NullLoggerFactory.Instance;
}
