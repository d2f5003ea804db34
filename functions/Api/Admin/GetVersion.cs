using ContactFunctions.Domain.Organisations.Document;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Admin;

public sealed class GetVersion(Door door, IOrganisationVersions versions)
{
    [Function(nameof(GetVersion))]
    [Call(Audience.Admin, "One version of the configuration as it was published.")]
    [Answers(200, typeof(OrganisationDocument))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "organisation/versions/{version}")] HttpRequest request,
        string version,
        CancellationToken cancellation) => door.StaffAsync(request, null, _ => ShowAsync(version, cancellation), cancellation);

    private async Task<IActionResult> ShowAsync(string version, CancellationToken cancellation) =>
        IfMatch.VersionOf(version) is { } number && await versions.FindAsync(number, cancellation) is { } organisation
            ? Answers.Ok(organisation.ToDocument(), DocumentJson.Readable.OrganisationDocument)
            : Answers.Refused(new NotFound());
}
