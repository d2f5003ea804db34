using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using ContactFunctions.Functions.Telemetry;
using ContactFunctions.Functions.Telemetry.Insights;
using ContactFunctions.Ports.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Platform.Tests.Telemetry.Insights;

/// <summary>What leaves for Application Insights, as its endpoint reads it.</summary>
public sealed class InsightsTests
{
    private const string Key = "6c7a9b1e-0000-4000-8000-000000000001";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Span_BecomesADependencyBelowTheHostsRequest()
    {
        await using var ingestion = await Ingestion.StartAsync();
        var watching = await WatchingAsync(ingestion.Address);
        ActivityTraceId trace;
        using (var door = Traces.Continue("StartChat", ActivityKind.Server, "00-0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7-00"))
        {
            trace = door!.TraceId;
            Traces.About("c-1");
            using var storage = Traces.Begin("Conversations", ActivityKind.Client);
            storage.Failed(new InvalidOperationException("PartitionKey='+15550199'"));
        }

        await StopAsync(watching);
        var items = ingestion.Items.Where(item => Tag(item, "ai.operation.id") == trace.ToHexString()).ToList();
        var outer = items.Single(item => Tag(item, "ai.operation.parentId") == "00f067aa0ba902b7");
        var inner = items.Single(item => item.GetProperty("data").GetProperty("baseData").GetProperty("name").GetString() == "Conversations");
        var data = outer.GetProperty("data").GetProperty("baseData");
        Assert.Equal((Key, "contactfunctions", "host-7"), (outer.GetProperty("iKey").GetString(), Tag(outer, "ai.cloud.role"), Tag(outer, "ai.cloud.roleInstance")));
        Assert.Equal(("StartChat", "InProc", true), (data.GetProperty("name").GetString(), data.GetProperty("type").GetString(), data.GetProperty("success").GetBoolean()));
        Assert.Equal("c-1", data.GetProperty("properties").GetProperty("conversation.id").GetString());
        Assert.True(TimeSpan.TryParseExact(data.GetProperty("duration").GetString(), @"dd\.hh\:mm\:ss\.fffffff", CultureInfo.InvariantCulture, out _));
        Assert.Equal(data.GetProperty("id").GetString(), Tag(inner, "ai.operation.parentId"));
        Assert.Equal("InvalidOperationException", inner.GetProperty("data").GetProperty("baseData").GetProperty("resultCode").GetString());
        Assert.DoesNotContain(items, item => item.GetRawText().Contains("15550199", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Measures_BecomeCustomMetricsOfTheirDimensions()
    {
        await using var ingestion = await Ingestion.StartAsync();
        var watching = await WatchingAsync(ingestion.Address);
        Measures.OffersMissed.Add(2, new KeyValuePair<string, object?>(Tags.Queue, "insights"));
        Measures.AssignmentLatency.Record(3, new KeyValuePair<string, object?>(Tags.Queue, "insights"));
        Measures.AssignmentLatency.Record(5, new KeyValuePair<string, object?>(Tags.Queue, "insights"));
        using var meter = new Meter(Traces.Name);
        meter.CreateObservableGauge("test.gauge", () => new Measurement<double>(0.75, new KeyValuePair<string, object?>(Tags.Queue, "insights")));

        await StopAsync(watching);
        var seen = ingestion.Data("MetricData")
            .Where(data => data.GetProperty("properties").TryGetProperty(Tags.Queue, out var queue) && queue.GetString() == "insights")
            .Select(data => data.GetProperty("metrics")[0])
            // A gauge is shown once more at the very end.
            .DistinctBy(point => point.GetProperty("name").GetString())
            .ToDictionary(point => point.GetProperty("name").GetString()!, point => (Number(point, "value"), Number(point, "count"), Number(point, "min"), Number(point, "max")));
        Assert.Equal((2, 1, null, null), seen["contactfunctions.offers.missed"]);
        Assert.Equal((8, 2), (seen["contactfunctions.assignment.latency"].Item1, seen["contactfunctions.assignment.latency"].Item2));
        Assert.Equal((0.75, 1, 0.75, 0.75), seen["test.gauge"]);
    }

    [Fact]
    public async Task Refusal_IsRepeatedAFewTimes_AndKeepsNobody()
    {
        await using var ingestion = await Ingestion.StartAsync();
        ingestion.Status = 400;
        var watching = await WatchingAsync(ingestion.Address);
        using (Traces.Continue("StartChat", ActivityKind.Server, null))
        {
        }

        await StopAsync(watching).WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System, Ct);
        Assert.InRange(ingestion.Requests, 1, 8);
    }

    [Theory]
    [InlineData("Authorization=AAD", true)]
    [InlineData(null, false)]
    public void Connection_TellsWhereToAndAsWhom(string? authentication, bool byIdentity)
    {
        var connection = InsightsConnection.Parse(
            "InstrumentationKey=k;IngestionEndpoint=https://westeurope-5.in.applicationinsights.azure.com/;LiveEndpoint=https://westeurope.livediagnostics.monitor.azure.com/", authentication);

        Assert.Equal(new InsightsConnection("k", new Uri("https://westeurope-5.in.applicationinsights.azure.com/v2.1/track"), byIdentity), connection);
    }

    private static double? Number(System.Text.Json.JsonElement point, string name) => point.TryGetProperty(name, out var value) ? value.GetDouble() : null;

    private static string? Tag(System.Text.Json.JsonElement item, string name) =>
        item.GetProperty("tags").TryGetProperty(name, out var value) ? value.GetString() : null;

    private static async Task<Watching> WatchingAsync(Uri address)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new(InsightsConnection.Setting, $"InstrumentationKey={Key};IngestionEndpoint={address}")]).Build();
        var watching = new Watching(Options.Create(new TelemetryOptions { Instance = "host-7" }), settings, NullLogger<Watching>.Instance);
        await watching.StartingAsync(Ct);
        return watching;
    }

    private static async Task StopAsync(Watching watching)
    {
        await watching.StoppedAsync(Ct);
        watching.Dispose();
    }
}
