using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Workflows.Presence;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Operators;

public sealed class GetMe(Door door, Identity identity, DeclarePresence presence)
{
    [Function(nameof(GetMe))]
    [Call(Audience.Staff, "Who is signed in.")]
    [Answers(200, typeof(Me))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "me")] HttpRequest request, CancellationToken cancellation) => door.StaffAsync(
            request, null,
            async caller => Answers.Ok(
                await identity.OfAsync(caller, await presence.OfAsync(caller.Id, cancellation), cancellation), WireJson.Contract.Me),
            cancellation);
}
