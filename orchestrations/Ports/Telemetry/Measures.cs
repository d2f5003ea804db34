using System.Diagnostics.Metrics;

namespace ContactFunctions.Ports.Telemetry;

/// <summary>The one meter. An instrument that nobody listens to costs a comparison.</summary>
public static class Measures
{
    private static readonly Meter Meter = new(Traces.Name);

    /// <summary>Messages that became part of a conversation, by channel, direction and author.</summary>
    public static readonly Counter<long> Messages = Count("contactfunctions.messages", "{message}");

    /// <summary>From queue to offer or connection, by queue.</summary>
    public static readonly Histogram<double> AssignmentLatency = Meter.CreateHistogram(
        "contactfunctions.assignment.latency", "s", advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 30, 60, 120, 300, 900, 3600],
        });

    /// <summary>Offers that nobody answered in time, by queue.</summary>
    public static readonly Counter<long> OffersMissed = Count("contactfunctions.offers.missed", "{offer}");

    /// <summary>Requests to tables, blobs and queues, by store and outcome.</summary>
    public static readonly Counter<long> StorageOperations = Count("contactfunctions.storage.operations", "{operation}");

    /// <summary>Pushes that did not reach the service, by outcome.</summary>
    public static readonly Counter<long> PushFailures = Count("contactfunctions.push.failures", "{push}");

    /// <summary>Requests at HTTP doors, by function and status class.</summary>
    public static readonly Counter<long> DoorRequests = Count("contactfunctions.door.requests", "{request}");

    /// <summary>Requests that a limit refused, by limit.</summary>
    public static readonly Counter<long> RateLimited = Count("contactfunctions.rate_limited", "{request}");

    /// <summary>New contacts that were sent away because the center is full, by reason.</summary>
    public static readonly Counter<long> Shed = Count("contactfunctions.shed", "{contact}");

    /// <summary>Calls of outgoing webhooks, by outcome.</summary>
    public static readonly Counter<long> WebhookAttempts = Count("contactfunctions.webhook.attempts", "{attempt}");

    /// <summary>Deliveries that were given up.</summary>
    public static readonly Counter<long> WebhooksDead = Count("contactfunctions.webhook.dead", "{delivery}");

    static Measures()
    {
        Meter.CreateObservableGauge("contactfunctions.waiting", static () => BoardReading.Waiting, "{conversation}");
        Meter.CreateObservableGauge("contactfunctions.longest_wait", static () => BoardReading.LongestWait, "s");
        Meter.CreateObservableGauge("contactfunctions.poison.messages", static () => PoisonReading.Messages, "{message}");
        Meter.CreateObservableGauge("contactfunctions.sla.share", static () => BoardReading.SlaShare, "1");
    }

    private static Counter<long> Count(string name, string unit) => Meter.CreateCounter<long>(name, unit);
}
