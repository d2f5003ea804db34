using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting;
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
        var status = read.Value.GetValueOrDefault("MessageStatus").ToString();
        // Everything before the end ("queued", "sent") tells nothing that is not known.
        if (status is "delivered" or "undelivered" or "failed")
            await report.RunAsync(request.Query["tag"], status == "delivered", cancellation);
        return Answers.Done();
    }
}
