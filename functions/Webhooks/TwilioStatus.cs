using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Sms;
using ContactFunctions.Workflows.Inbound;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Webhooks;

/// <summary>What became of a text; <c>?tag=</c> of the callback's address, which is signed too, says which one.</summary>
public sealed class TwilioStatus(TwilioForm form, DeliveryReported report)
{
    [Function(nameof(TwilioStatus))]
    [Call(Audience.Provider, "Takes a delivery report of Twilio.")]
    [Answers(200)]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "webhooks/twilio/status")] HttpRequest request,
        CancellationToken cancellation)
    {
        var read = await form.ReadAsync(request, "webhooks/twilio/status", cancellation);
        if (read.Refusal is { } refusal)
            return Answers.Refused(refusal);
        var fields = read.Value;
        var tag = request.Query["tag"].ToString();
        switch (fields.GetValueOrDefault("MessageStatus").ToString())
        {
            case "delivered":
                await report.RunAsync(tag, null, cancellation);
                break;
            case "undelivered" or "failed" or "canceled":
                await report.RunAsync(tag, TwilioErrors.ReasonOf(int.TryParse(fields.GetValueOrDefault("ErrorCode"), out var code) ? code : null), cancellation);
                break;
            case "sent":
                // Settles a send whose answer was lost.
                await report.TakenAsync(tag, fields.GetValueOrDefault("MessageSid").ToString(), cancellation);
                break;
            default:
                // What comes before tells nothing that is not known.
                break;
        }

        return Answers.Done();
    }
}
