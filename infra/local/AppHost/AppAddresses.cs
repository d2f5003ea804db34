using System.Globalization;
using ContactFunctions.AppHost.CommandLine;
using ContactFunctions.AppHost.Pages;
using ContactFunctions.AppHost.Processes;
using ContactFunctions.AppHost.Readiness;
using ContactFunctions.AppHost.Storage;
using ContactFunctions.Emulators;

namespace ContactFunctions.AppHost;

/// <summary>Who listens where. Without <c>--ephemeral</c> the ports are the same each time, so that bookmarks and tokens stay valid.</summary>
internal sealed record AppAddresses(int Front, int IssuerPort, int SmsPort, int SignalRPort, int MailPort, int TelemetryPort, int HooksPort, AzuriteAddress Azurite)
{
    private const string Audience = "contactfunctions";

    /// <summary>What webhooks are signed with on a laptop; protects nothing.</summary>
    public const string OutgoingSecret = "local-outgoing-webhook-secret";
    private const string ConsoleClient = "console";
    private static readonly AzuriteAddress WellKnown = new(10_000, 10_001, 10_002);

    public Uri App { get; } = new($"http://localhost:{Front}");

    public Uri Issuer { get; } = new($"http://localhost:{IssuerPort}");

    public Uri Sms { get; } = new($"http://127.0.0.1:{SmsPort}");

    public Uri SignalR { get; } = new($"http://127.0.0.1:{SignalRPort}");

    public Uri Mail { get; } = new($"http://127.0.0.1:{MailPort}");

    public Uri Telemetry { get; } = new($"http://127.0.0.1:{TelemetryPort}");

    public Uri Hooks { get; } = new($"http://127.0.0.1:{HooksPort}");

    public SiteConfig Site => new($"{Text(App)}/api", Text(Issuer), ConsoleClient, Audience, Text(Sms));

    public static AppAddresses Choose(AppHostOptions options)
    {
        var front = options.Port == 0 ? LoopbackPorts.Free() : options.Port;
        return options.Ephemeral
            ? InRow(front, _ => LoopbackPorts.Free(), AzuriteAddress.Free())
            : InRow(front, LoopbackPorts.FreeOr, new AzuriteAddress(
                LoopbackPorts.FreeOr(WellKnown.BlobPort), LoopbackPorts.FreeOr(WellKnown.QueuePort), LoopbackPorts.FreeOr(WellKnown.TablePort)));
    }

    /// <summary>What a function host has to know about this run.</summary>
    public IReadOnlyDictionary<string, string> Settings(EmulatorSet emulators, DataFolder data) => new Dictionary<string, string>
    {
        ["AzureWebJobsStorage"] = Azurite.ConnectionString,
        ["ContactStorage__ConnectionString"] = Azurite.ConnectionString,
        ["AzureSignalRConnectionString"] = emulators.SignalR.ConnectionString,
        ["Sms__ConnectionString"] = emulators.Sms.ConnectionString,
        ["Sms__Numbers__0__Number"] = SmsGatewayOptions.AcsNumber,
        ["Sms__Numbers__0__Provider"] = "acs",
        ["Sms__Numbers__1__Number"] = SmsGatewayOptions.TwilioNumber,
        ["Sms__Numbers__1__Provider"] = "twilio",
        ["Sms__Twilio__AccountSid"] = SmsGatewayOptions.DevelopmentAccountSid,
        ["Sms__Twilio__AuthToken"] = SmsGatewayOptions.DevelopmentAuthToken,
        ["Sms__Twilio__BaseUrl"] = Text(Sms),
        ["Sms__Twilio__PublicApi"] = $"{Text(App)}/api",
        ["Mail__Smtp__Host"] = Mail.Host,
        ["Mail__Smtp__Port"] = emulators.Mail.SmtpPort.ToString(CultureInfo.InvariantCulture),
        ["Mail__Smtp__UseTls"] = "false",
        ["Mail__Smtp__From"] = "ContactFunctions <no-reply@contactfunctions.example>",
        ["Telemetry__OtlpEndpoint"] = Text(Telemetry),
        ["FollowUp__Page"] = $"{Text(App)}/",
        ["Oidc__Authority"] = emulators.Issuer.Authority,
        ["Oidc__Audience"] = Audience,
        ["Webhooks__EventGrid__Secrets__0"] = emulators.Sms.WebhookSecret,
        ["Webhooks__Outgoing__Secret"] = OutgoingSecret,
        ["Webhooks__Outgoing__AllowedPrivate__0"] = Hooks.Authority,
        ["Evidence__KeyDirectory"] = data.EvidenceKeys,
        ["Cors__Origins__0"] = Text(App),
        ["Cors__Origins__1"] = $"http://127.0.0.1:{Front}",
    };

    public ReadyFile Describe(IReadOnlyList<ReadyFile.RunningProcess> processes) =>
        new(Text(App), Text(Issuer), Text(Sms), Text(SignalR), Text(Mail), Text(Telemetry), Text(Hooks), Azurite.ConnectionString, processes);

    private static AppAddresses InRow(int front, Func<int, int> port, AzuriteAddress azurite) =>
        new(front, port(front + 1), port(front + 2), port(front + 3), port(front + 4), port(front + 5), port(front + 6), azurite);

    private static string Text(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
