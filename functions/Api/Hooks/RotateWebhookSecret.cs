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

public sealed class RotateWebhookSecret(Door door, ManageHooks manage)
{
    [Function(nameof(RotateWebhookSecret))]
    [Call(Audience.Admin, "A new secret; calls carry a signature with the one before as well until validUntil. A repeat of the same commandId changes nothing.", Body = typeof(CommandBody))]
    [Answers(200, typeof(WebhookSecretView))]
    [Refuses(409, "no_webhook_secret")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "webhooks/{id}/rotate")] HttpRequest request, string id, CancellationToken cancellation) =>
        door.StaffAsync(
            request, null, WireJson.Contract.CommandBody, null,
            async (caller, body) => Answers.From(
                await manage.RotateAsync(id, caller.Id, body.CommandId!, cancellation),
                known => new WebhookSecretView(known.Secret, known.PreviousUntil), WireJson.Contract.WebhookSecretView), cancellation);
}
