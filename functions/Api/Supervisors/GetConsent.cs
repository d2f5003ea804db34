using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Workflows.Texting;
using ContactFunctions.Workflows.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Supervisors;

public sealed class GetConsent(Door door, ManageConsents consents)
{
    [Function(nameof(GetConsent))]
    [Call(Audience.Supervisor, "What a customer said about texts between one number of ours and one of theirs.", TextQuery = ["ours", "theirs"])]
    [Answers(200, typeof(ConsentView))]
    [Refuses(400, "invalid_phone")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "consents")] HttpRequest request, CancellationToken cancellation) =>
        door.StaffAsync(request, null, async _ =>
        {
            var found = await consents.FindAsync(request.Query["ours"], request.Query["theirs"], cancellation);
            return found.Refusal is { } refusal ? Answers.Refused(refusal) : Answers.Ok(found.Value, WireJson.Contract.ConsentView);
        }, cancellation);
}
