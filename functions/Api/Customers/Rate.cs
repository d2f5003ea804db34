using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Workflows.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Customers;

public sealed class Rate(Door door, Signs signs)
{
    [Function(nameof(Rate))]
    [Call(Audience.Customer, "Rates the conversation; a later rating replaces an earlier one.", Body = typeof(RatingBody))]
    [Answers(204)]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "conversations/{id}/rating")] HttpRequest request,
        string id,
        CancellationToken cancellation) => door.CustomerAsync(
            request, id,
            _ => door.ReadAsync(
                request, WireJson.Contract.RatingBody, null,
                async body => Answers.NothingFrom(await signs.RateAsync(id, body.Score!.Value, body.Comment, cancellation)), cancellation),
            cancellation);
}
