using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Supervisors;

public sealed class GetAudit(Door door, IAudit audit, TimeProvider clock)
{
    [Function(nameof(GetAudit))]
    [Call(
        Audience.Supervisor,
        "What staff did over the heads of others, or with kind=reads what they looked at, newest first: of one day (UTC), or from one moment to another, at most 92 days. The next page begins after the id of the last entry; a page with fewer than limit entries is the last.",
        Query = ["limit"], TextQuery = ["day", "from", "to", "kind", "by", "action", "target", "after"])]
    [Answers(200, typeof(IReadOnlyList<AuditView>))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "audit")] HttpRequest request, CancellationToken cancellation) =>
        door.StaffAsync(request, null, _ => ListAsync(request.Query, cancellation), cancellation);

    private async Task<IActionResult> ListAsync(IQueryCollection query, CancellationToken cancellation)
    {
        var range = AuditRange.Of(query, clock.GetUtcNow());
        if (range.Refusal is { } wrong)
            return Answers.Refused(wrong);
        var entries = await audit.FindAsync(range.Value, cancellation);
        return Answers.Ok([.. entries.Select(AuditView.Of)], WireJson.Contract.IReadOnlyListAuditView);
    }
}
