using ContactFunctions.Domain.Messages;
using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Workflows.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Customers;

public sealed class MarkRead(Door door, Desk desk, Signs signs)
{
    [Function(nameof(MarkRead))]
    [Call(Audience.CustomerOrStaff, "Says how far the caller has read; going back is ignored.", Body = typeof(ReadBody))]
    [Answers(204)]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "conversations/{id}/read")] HttpRequest request,
        string id,
        CancellationToken cancellation) => door.ParticipantAsync(
            request, id, WireJson.Contract.ReadBody, null, (caller, body) => MarkAsync(id, caller, body, cancellation), cancellation);

    private async Task<IActionResult> MarkAsync(string id, Caller caller, ReadBody body, CancellationToken cancellation)
    {
        var marker = await desk.MarkerAsync(id, caller, cancellation);
        return marker.Refusal is { } refusal ? Answers.Refused(refusal)
            : marker.Value is { } by ? Answers.NothingFrom(await signs.ReadAsync(id, by, body.Seq!.Value, cancellation))
            : Answers.Nothing();
    }
}
