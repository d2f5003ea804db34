using ContactFunctions.Domain.Organisations.Document;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Admin;

public sealed class GetOrganisation(Door door, IOrganisationVersions versions)
{
    [Function(nameof(GetOrganisation))]
    [Call(Audience.Admin, "The configuration as it is published, with every default written out.")]
    [Answers(200, typeof(OrganisationDocument))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "organisation")] HttpRequest request, CancellationToken cancellation) =>
        door.StaffAsync(request, null, _ => ShowAsync(request.HttpContext, cancellation), cancellation);

    private async Task<IActionResult> ShowAsync(HttpContext http, CancellationToken cancellation)
    {
        var newest = await versions.NewestAsync(cancellation);
        http.Response.Headers.ETag = IfMatch.TagOf(newest.Version);
        return Answers.Ok(newest.ToDocument(), DocumentJson.Readable.OrganisationDocument);
    }
}
