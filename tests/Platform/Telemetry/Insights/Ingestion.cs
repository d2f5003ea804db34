using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Platform.Tests.Telemetry.Insights;

/// <summary>The ingestion endpoint of Application Insights as far as its wire format goes.</summary>
internal sealed class Ingestion : IAsyncDisposable
{
    private readonly WebApplication app;

    private Ingestion(WebApplication app) => this.app = app;

    public ConcurrentQueue<JsonElement> Items { get; } = new();

    /// <summary>What the next requests are answered.</summary>
    public int Status { get; set; } = 200;

    public int Requests { get; private set; }

    public Uri Address => new(app.Urls.Single());

    public static async Task<Ingestion> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var ingestion = new Ingestion(builder.Build());
        ingestion.app.MapPost("/v2.1/track", ingestion.TrackAsync);
        await ingestion.app.StartAsync(TestContext.Current.CancellationToken);
        return ingestion;
    }

    public IEnumerable<JsonElement> Data(string type) =>
        Items.Select(item => item.GetProperty("data")).Where(data => data.GetProperty("baseType").GetString() == type).Select(data => data.GetProperty("baseData"));

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task TrackAsync(HttpContext context)
    {
        Requests++;
        context.Response.StatusCode = Status;
        await using var packed = new GZipStream(context.Request.Body, CompressionMode.Decompress);
        using var body = await JsonDocument.ParseAsync(packed);
        foreach (var item in body.RootElement.EnumerateArray())
            Items.Enqueue(item.Clone());
        await context.Response.WriteAsJsonAsync(new { itemsReceived = body.RootElement.GetArrayLength(), itemsAccepted = body.RootElement.GetArrayLength(), errors = Array.Empty<string>() });
    }
}
