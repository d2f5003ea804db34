using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Functions.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Functions.Api.Health;

public sealed class GetHealth(Vitals vitals)
{
    [Function(nameof(GetHealth))]
    [Call(Audience.Anonymous, "Whether conversations can be taken.")]
    [Answers(200, typeof(Contract.Health), When = "a conversation can be taken; realtime alone may be missing")]
    [Answers(503, typeof(Contract.Health), When = "no conversation can be taken")]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation)
    {
        var (storage, process, realtime) = await vitals.CheckAsync(durable, cancellation);
        var health = new Contract.Health(
            storage && process && realtime ? "healthy" : "degraded",
            new HealthChecks(Word(storage), Word(process), Word(realtime)));
        return Answers.Health(storage && process, health, WireJson.Contract.Health);
    }

    private static string Word(bool works) => works ? "healthy" : "unhealthy";
}
