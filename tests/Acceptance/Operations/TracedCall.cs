using System.Security.Cryptography;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Emulators.Telemetry;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Operations;

/// <summary>A client of the app whose calls are all of one trace, and what is heard of that trace.</summary>
internal sealed class TracedCall : IDisposable
{
    private static readonly TimeSpan HeardWithin = TimeSpan.FromSeconds(20);

    private readonly TwoHosts hosts;

    public TracedCall(TwoHosts hosts)
    {
        this.hosts = hosts;
        Http = new HttpClient { BaseAddress = hosts.App.Address };
        // Not recorded, says the caller; that is none of their business.
        Http.DefaultRequestHeaders.Add("traceparent", $"00-{TraceId}-00f067aa0ba902b7-00");
        Http.DefaultRequestHeaders.Add("baggage", "customer=BAGGAGE-CANARY");
    }

    public string TraceId { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public HttpClient Http { get; }

    public IEnumerable<ReceivedSpan> Spans => hosts.Telemetry.Spans.Where(span => span.TraceId == TraceId);

    /// <summary>The first span of the trace with this name, as soon as it is exported.</summary>
    public async Task<ReceivedSpan> SpanAsync(string name)
    {
        try
        {
            return await hosts.Telemetry.SpanAsync(span => span.TraceId == TraceId && span.Name == name, HeardWithin, Ct);
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException($"No span '{name}' among {string.Join(", ", Spans.Select(span => span.Name).Distinct())}.");
        }
    }

    /// <summary>From a span up to the one without a parent in the trace.</summary>
    public async Task<IReadOnlyList<string>> WayToAsync(string name)
    {
        var way = new List<string>();
        for (var span = await SpanAsync(name); span is not null; span = await ParentAsync(span))
            way.Insert(0, span.Name);
        return way;
    }

    /// <summary>A parent ends after its child, and so does its export.</summary>
    private async Task<ReceivedSpan?> ParentAsync(ReceivedSpan span) => span.ParentId is null or "00f067aa0ba902b7"
        ? null
        : await hosts.Telemetry.SpanAsync(one => one.TraceId == TraceId && one.SpanId == span.ParentId, HeardWithin, Ct);

    public void Dispose() => Http.Dispose();
}
