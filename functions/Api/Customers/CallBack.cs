using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Durable;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Workflows.Opening;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Functions.Api.Customers;

public sealed class CallBack(Door door, AskForCallBack ask)
{
    [Function(nameof(CallBack))]
    [Call(Audience.Customer, "Asks to be called instead of waiting; the place in the queue is kept. The same number again changes nothing.", Body = typeof(CallBackBody))]
    [Answers(202)]
    [Refuses(400, "invalid_phone")]
    [Refuses(409, "call_back_not_offered", "conversation_closed")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "conversations/{id}/call-back")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) => door.CustomerAsync(
            request, id,
            _ => door.ReadAsync(
                request, WireJson.Contract.CallBackBody, null,
                async body => Answers.AcceptedFrom(await ask.RunAsync(id, body.Number, new DurableProcess(durable), cancellation)), cancellation),
            cancellation);
}
