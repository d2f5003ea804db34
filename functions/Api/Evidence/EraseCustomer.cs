using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Durable;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Workflows.Evidence;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Functions.Api.Evidence;

public sealed class EraseCustomer(Door door, Desk desk, EndAndErase erase)
{
    [Function(nameof(EraseCustomer))]
    [Call(Audience.Admin, "Erases every conversation of the customer that no hold keeps and, when none is held, everything that is known of them.", Body = typeof(EraseBody))]
    [Answers(200, typeof(ErasedView))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "customers/{id}/erase")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) => door.StaffAsync(
            request, id, caller => door.ReadAsync(
                request, WireJson.Contract.EraseBody, null,
                async body => Answers.From(
                    await erase.CustomerAsync(
                        id, await desk.AuthorAsync(caller, cancellation), body.Reason!, body.CommandId!, new DurableProcess(durable), cancellation),
                    ErasedView.Of, WireJson.Contract.ErasedView),
                cancellation),
            cancellation);
}
