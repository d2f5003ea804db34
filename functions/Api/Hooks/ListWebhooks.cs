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

public sealed class ListWebhooks(Door door, ManageHooks manage)
{
    [Function(nameof(ListWebhooks))]
    [Call(Audience.Supervisor, "The webhooks of the configuration and how each stands.")]
    [Answers(200, typeof(IReadOnlyList<WebhookView>))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "webhooks")] HttpRequest request, CancellationToken cancellation) => door.StaffAsync(
            request, null,
            async _ => Answers.Ok([.. (await manage.ListAsync(cancellation)).Select(WebhookView.Of)], WireJson.Contract.IReadOnlyListWebhookView), cancellation);
}
