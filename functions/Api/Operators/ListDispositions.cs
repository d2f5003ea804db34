using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Operators;

public sealed class ListDispositions(Door door, IOrganisations organisations)
{
    [Function(nameof(ListDispositions))]
    [Call(Audience.Staff, "How a conversation may have ended, to choose from.")]
    [Answers(200, typeof(IReadOnlyList<ChoiceView>))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dispositions")] HttpRequest request, CancellationToken cancellation) =>
        door.StaffAsync(request, null, async _ =>
        {
            var organisation = await organisations.CurrentAsync(cancellation);
            return Answers.Ok([.. organisation.Dispositions.Select(one => ChoiceView.Of(one.Code, one.Names))], WireJson.Contract.IReadOnlyListChoiceView);
        }, cancellation);
}
