using ContactFunctions.Harness;

namespace ContactFunctions.Browser.Tests;

/// <summary>The whole app with its pages.</summary>
public sealed class Site : WholeApp
{
    public Uri Address => App.Address;

    public HttpClient Http => App.Http;

    /// <summary>Where simulated phones are.</summary>
    public Uri Phones => App.Sms;

    /// <summary>Where outgoing webhooks are received.</summary>
    public Uri Hooks => App.Hooks;

    /// <summary>Where traces, metrics and logs are.</summary>
    public Uri Telemetry => App.Telemetry;

    protected override AppOptions Options => new() { Pages = true };
}
