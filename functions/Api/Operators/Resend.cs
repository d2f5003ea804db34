using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Durable;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Workflows.Texting;
using ContactFunctions.Workflows.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Functions.Api.Operators;

public sealed class Resend(Door door, Desk desk, ResendText resend)
{
    [Function(nameof(Resend))]
    [Call(Audience.Staff, "Sends a text once more that failed, or of which nobody knows whether it went out.", Body = typeof(CommandBody))]
    [Answers(200, typeof(MessageView))]
    [Refuses(409, "not_resendable", "recipient_blocked", "conversation_closed", "not_owner")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "conversations/{id}/messages/{messageId}/resend")] HttpRequest request,
        string id,
        string messageId,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) => door.StaffAsync(
            request, id, WireJson.Contract.CommandBody, null,
            (caller, body) => ResendAsync(id, messageId, caller, body.CommandId!, new DurableProcess(durable), cancellation), cancellation);

    private async Task<IActionResult> ResendAsync(
        string id, string messageId, StaffCaller caller, string commandId, DurableProcess process, CancellationToken cancellation)
    {
        var sight = await desk.SeeAsync(id, caller, cancellation);
        if (sight.Refusal is { } unseen)
            return Answers.Refused(unseen);
        var author = await desk.AuthorAsync(caller, cancellation);
        var sent = await resend.RunAsync(sight.Value, messageId, author, caller.IsSupervisor, commandId, process, cancellation);
        return sent.Refusal is { } refusal ? Answers.Refused(refusal) : Answers.Ok(sent.Value, WireJson.Contract.MessageView);
    }
}
