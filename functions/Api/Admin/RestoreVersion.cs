using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Durable;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Workflows.Configuration;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Functions.Api.Admin;

public sealed class RestoreVersion(Door door, ConfigureOrganisation configure)
{
    [Function(nameof(RestoreVersion))]
    [Call(Audience.Admin, "Publishes an earlier version again, as a new one. If-Match is optional; a repeat changes nothing.")]
    [Answers(200, typeof(Configured))]
    [Refuses(400, "invalid_configuration", "invalid_request")]
    [Refuses(412, "version_conflict")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "organisation/versions/{version}/restore")] HttpRequest request,
        string version,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) =>
        door.StaffAsync(request, null, caller => RestoreAsync(request, version, caller, new DurableProcess(durable), cancellation), cancellation);

    private async Task<IActionResult> RestoreAsync(
        HttpRequest request, string version, StaffCaller caller, DurableProcess process, CancellationToken cancellation)
    {
        var expected = IfMatch.Optional(request);
        if (expected.Refusal is { } wrong)
            return Answers.Refused(wrong);
        if (IfMatch.VersionOf(version) is not { } number)
            return Answers.Refused(new NotFound());
        var done = await configure.RestoreAsync(number, expected.Value, caller.Id, process, cancellation);
        return Answers.From(done, configured => configured, WireJson.Contract.Configured);
    }
}
