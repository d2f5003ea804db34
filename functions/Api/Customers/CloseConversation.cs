using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Durable;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Workflows.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Functions.Api.Customers;

public sealed class CloseConversation(Door door, Desk desk, Workflows.Closing.CloseConversation close)
{
    private static readonly CloseBody Wordless = new(null, null);

    [Function(nameof(CloseConversation))]
    [Call(Audience.CustomerOrStaff, "Ends the conversation. Ending what is over already changes nothing.", Body = typeof(CloseBody), BodyIsOptional = true)]
    [Answers(200, typeof(ConversationView), When = "an operator ended it")]
    [Answers(204, When = "the customer ended it")]
    [Refuses(409, "not_owner", "illegal_transition")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "conversations/{id}/close")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) => door.ParticipantAsync(
            request, id, WireJson.Contract.CloseBody, Wordless,
            (caller, body) => CloseAsync(id, caller, body, new DurableProcess(durable), cancellation), cancellation);

    private async Task<IActionResult> CloseAsync(
        string id, Caller caller, CloseBody body, DurableProcess process, CancellationToken cancellation)
    {
        if (caller is not StaffCaller staff)
            return Answers.NothingFrom(await close.ByCustomerAsync(id, body.Reason, process, cancellation));
        if ((await desk.SeeAsync(id, staff, cancellation)).Refusal is { } unseen)
            return Answers.Refused(unseen);
        return await desk.ShowAsync(
            await close.ByOperatorAsync(id, staff.Id, body.Disposition ?? body.Reason, process, cancellation), staff, cancellation);
    }
}
