using ContactFunctions.Domain.Evidence.Export;
using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Evidence;

public sealed class GetKeys(ISigner signer)
{
    [Function(nameof(GetKeys))]
    [Call(Audience.Anonymous, "Public keys under which records are sealed and exports are signed.")]
    [Answers(200, typeof(KeysView))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "evidence/keys")] HttpRequest request, CancellationToken cancellation) =>
        Answers.Ok(new KeysView([.. (await signer.KeysAsync(cancellation)).Select(KeyFacts.Of)]), WireJson.Contract.KeysView);
}
