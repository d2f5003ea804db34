using System.Globalization;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Admin;

public sealed class ListVersions(Door door, IOrganisationVersions versions)
{
    private const int LimitDefault = 50;
    private const int LimitMax = 200;

    [Function(nameof(ListVersions))]
    [Call(Audience.Admin, "Who published what and when, newest first.", Query = ["limit"])]
    [Answers(200, typeof(IReadOnlyList<Publication>))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "organisation/versions")] HttpRequest request, CancellationToken cancellation) =>
        door.StaffAsync(request, null, _ => ListAsync(request.Query, cancellation), cancellation);

    private async Task<IActionResult> ListAsync(IQueryCollection query, CancellationToken cancellation)
    {
        var limit = LimitDefault;
        if (query.TryGetValue("limit", out var text)
            && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > LimitMax))
            return Answers.Refused(new Invalid($"1 to {LimitMax} is allowed.", "limit"));
        return Answers.Ok(await versions.ListAsync(limit, cancellation), WireJson.Contract.IReadOnlyListPublication);
    }
}
