using System.Text.Json;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Durable;
using ContactFunctions.Workflows.Inbound;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Webhooks;

/// <summary>Takes a batch of events. Each stands alone: a bad one is noted and left out, one that failed is asked for again.</summary>
public sealed class ProviderEvents(ReceiveText receive, DeliveryReported report, ILogger<ProviderEvents> logger)
{
    private const string SmsReceived = "Microsoft.Communication.SMSReceived";
    private const string SmsReported = "Microsoft.Communication.SMSDeliveryReportReceived";

    /// <returns>True when everything that can ever be taken is stored; false when the provider has to send the batch again.</returns>
    public async Task<bool> TakeAsync(IEnumerable<JsonElement> batch, DurableProcess process, CancellationToken cancellation)
    {
        var stored = true;
        foreach (var element in batch)
        {
            try
            {
                var taken = await TakeAsync(element, process, cancellation);
                if (taken.Refusal is { } refusal)
                    Log.EventLeftOut(logger, refusal.Code);
            }
            // Of one event, so that the others are stored; the batch comes again.
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Log.EventFailed(logger, e);
                stored = false;
            }
        }

        return stored;
    }

    private async Task<Outcome<string>> TakeAsync(JsonElement element, DurableProcess process, CancellationToken cancellation)
    {
        var read = ProviderEvent.Of(element);
        if (read.Refusal is { } unreadable)
            return unreadable;
        var data = read.Value.Data;
        switch (read.Value.Type)
        {
            case SmsReceived:
                var text = InboundTexts.Of("sms", data.Text("to"), data.Text("from"), data.Text("messageId"), data.Text("message"));
                return text.Refusal is { } malformed ? malformed : await receive.RunAsync(text.Value, process, cancellation);
            case SmsReported:
                await report.RunAsync(data.Text("tag"), AcsReports.FailureOf(data.Text("deliveryStatus"), data.Text("deliveryStatusDetails")), cancellation);
                return read.Value.Id;
            default:
                // Subscriptions may be wider than what we know; that is no fault.
                return read.Value.Id;
        }
    }
}
