using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Durable;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Workflows.Texting;
using ContactFunctions.Workflows.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Functions.Api.Supervisors;

public sealed class PutConsent(Door door, Desk desk, ManageConsents consents)
{
    [Function(nameof(PutConsent))]
    [Call(Audience.Supervisor, "Writes down what a customer said about texts elsewhere. A repeat of the same command changes nothing.", Body = typeof(ConsentBody))]
    [Answers(200, typeof(ConsentView))]
    [Refuses(400, "invalid_phone")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "consents")] HttpRequest request,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) => door.StaffAsync(request, null, WireJson.Contract.ConsentBody, null, async (caller, body) =>
        {
            var author = await desk.AuthorAsync(caller, cancellation);
            var set = await consents.SetAsync(body.Order(), author, new DurableProcess(durable), cancellation);
            return set.Refusal is { } refusal ? Answers.Refused(refusal) : Answers.Ok(set.Value, WireJson.Contract.ConsentView);
        }, cancellation);
}
