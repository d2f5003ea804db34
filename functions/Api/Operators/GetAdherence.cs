using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Problems;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Workflows.Presence;
using ContactFunctions.Workflows.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Operators;

public sealed class GetAdherence(Door door, ReadAdherence adherence, TimeProvider clock)
{
    [Function(nameof(GetAdherence))]
    [Call(Audience.Staff, "An operator's presence over time, to the second: their own, or anybody's for supervisors.", TextQuery = ["from", "to"])]
    [Answers(200, typeof(IReadOnlyList<AdherenceView>))]
    [Refuses(403, "forbidden")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "operators/{id}/adherence")] HttpRequest request,
        string id,
        CancellationToken cancellation) => door.StaffAsync(request, null, caller => ReadAsync(id, caller, request.Query, cancellation), cancellation);

    private async Task<IActionResult> ReadAsync(string id, StaffCaller caller, IQueryCollection query, CancellationToken cancellation)
    {
        if (!caller.IsSupervisor && caller.Id != id)
            return Answers.Refused(new Forbidden());
        if (!PlainId.Is(id))
            return Answers.Refused(new NotFound());
        var range = AdherenceRange.Of(query, clock.GetUtcNow());
        return range.Refusal is { } wrong
            ? Answers.Refused(wrong)
            : Answers.Ok(await adherence.RunAsync(id, range.Value.From, range.Value.To, cancellation), WireJson.Contract.IReadOnlyListAdherenceView);
    }
}
