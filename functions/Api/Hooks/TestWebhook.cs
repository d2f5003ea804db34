using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Workflows.Hooks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Hooks;

public sealed class TestWebhook(Door door, ManageHooks manage)
{
    [Function(nameof(TestWebhook))]
    [Call(Audience.Admin, "Calls the receiver at once with an event about nothing, webhook.test, and says what came of it.", Body = typeof(CommandBody))]
    [Answers(200, typeof(WebhookTested))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "webhooks/{id}/test")] HttpRequest request, string id, CancellationToken cancellation) =>
        door.StaffAsync(
            request, null, WireJson.Contract.CommandBody, null,
            async (caller, body) => Answers.From(
                await manage.TestAsync(id, caller.Id, body.CommandId!, cancellation),
                answer => new WebhookTested(answer.Status, answer.Fault, answer.Ms), WireJson.Contract.WebhookTested), cancellation);
}
