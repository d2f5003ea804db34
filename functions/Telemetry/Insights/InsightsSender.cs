using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Telemetry.Insights;

/// <summary>One POST of packed items to the ingestion endpoint. Repeats are the pipeline's: few, and soon over.</summary>
internal sealed class InsightsSender(InsightsConnection connection, ILogger logger)
{
    private const string Scope = "https://monitor.azure.com//.default";
    private const int RetriesMax = 2;

    private readonly HttpPipeline pipeline = connection.ByIdentity
        ? HttpPipelineBuilder.Build(new Settings(), new BearerTokenAuthenticationPolicy(new DefaultAzureCredential(), Scope))
        : HttpPipelineBuilder.Build(new Settings());

    private volatile bool isRefused;

    /// <returns>False when the items are lost.</returns>
    public bool Send(TrackBody body)
    {
        using var enough = new CancellationTokenSource(TelemetryLimits.SendTimeMax, TimeProvider.System);
        try
        {
            using var message = pipeline.CreateMessage();
            message.Request.Method = RequestMethod.Post;
            message.Request.Uri.Reset(connection.Track);
            message.Request.Headers.SetValue("Content-Type", "application/json");
            message.Request.Headers.SetValue("Content-Encoding", "gzip");
            message.Request.Content = RequestContent.Create(body.Packed());
            pipeline.Send(message, enough.Token);
            return Note(message.Response.Status);
        }
        // The edge to a service that nothing depends on.
        catch (Exception e) when (e is RequestFailedException or AuthenticationFailedException or OperationCanceledException or AggregateException)
        {
            return Note(0);
        }
    }

    /// <summary>206: some of them are taken. Said once, until it works again.</summary>
    private bool Note(int status)
    {
        var taken = status is 200 or 206;
        if (!taken && !isRefused)
            Log.TelemetryNotTaken(logger, status);
        isRefused = !taken;
        return taken;
    }

    private sealed class Settings : ClientOptions
    {
        public Settings()
            : base(null)
        {
            (Retry.MaxRetries, Retry.NetworkTimeout) = (RetriesMax, TelemetryLimits.SendTimeMax);
            (Diagnostics.IsLoggingEnabled, Diagnostics.IsDistributedTracingEnabled) = (false, false);
        }
    }
}
