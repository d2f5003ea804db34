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

public sealed class GetWebhookSecret(Door door, ManageHooks manage)
{
    [Function(nameof(GetWebhookSecret))]
    [Call(Audience.Admin, "What the receiver checks signatures with. Who looked is audited.")]
    [Answers(200, typeof(WebhookSecretView))]
    [Refuses(409, "no_webhook_secret")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "webhooks/{id}/secret")] HttpRequest request, string id, CancellationToken cancellation) =>
        door.StaffAsync(
            request, null,
            async caller => Answers.From(
                await manage.SecretAsync(id, caller.Id, cancellation),
                known => new WebhookSecretView(known.Secret, known.PreviousUntil), WireJson.Contract.WebhookSecretView), cancellation);
}
