using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Durable;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Workflows.Presence;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Functions.Api.Operators;

public sealed class PutPresence(Door door, Identity identity, DeclarePresence presence)
{
    [Function(nameof(PutPresence))]
    [Call(Audience.Staff, "Declares the caller's status, for now or for after the conversation. Repeating it changes nothing.", Body = typeof(PresenceBody))]
    [Answers(200, typeof(Declared))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "me/presence")] HttpRequest request,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) => door.StaffAsync(
            request, null, WireJson.Contract.PresenceBody, null,
            (caller, body) => DeclareAsync(caller, body, new DurableProcess(durable), cancellation), cancellation);

    private async Task<IActionResult> DeclareAsync(
        StaffCaller caller, PresenceBody body, DurableProcess process, CancellationToken cancellation)
    {
        var view = await presence.RunAsync(caller.Id, body.Declaration(), process, cancellation);
        return Answers.Ok(Declared.Of(await identity.OfAsync(caller, view, cancellation)), WireJson.Contract.Declared);
    }
}
