using ContactFunctions.Domain.Organisations.Document;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Durable;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Bodies;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Workflows.Configuration;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Functions.Api.Admin;

public sealed class PutOrganisation(Door door, ConfigureOrganisation configure)
{
    [Function(nameof(PutOrganisation))]
    [Call(
        Audience.Admin, "Replaces the configuration, made from the version in If-Match; dryRun=true only says what would be. What is left out has its default.",
        Body = typeof(OrganisationDocument), TextQuery = ["dryRun"])]
    [Answers(200, typeof(Configured))]
    [Refuses(400, "invalid_configuration")]
    [Refuses(412, "version_conflict")]
    [Refuses(428, "precondition_required")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "organisation")] HttpRequest request,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) =>
        door.StaffAsync(request, null, caller => ReplaceAsync(request, caller, new DurableProcess(durable), cancellation), cancellation);

    private async Task<IActionResult> ReplaceAsync(HttpRequest request, StaffCaller caller, DurableProcess process, CancellationToken cancellation)
    {
        var body = await request.ReadJsonAsync(
            DocumentJson.Readable.OrganisationDocument, whenEmpty: null, cancellation, BodyLimits.OrganisationBytesMax);
        var expected = IfMatch.Required(request);
        var dryRun = DryRun(request.Query);
        if ((body.Refusal ?? expected.Refusal ?? dryRun.Refusal) is { } wrong)
            return Answers.Refused(wrong);
        var proposal = new Proposal(body.Value, expected.Value, caller.Id) { DryRun = dryRun.Value };
        var done = await configure.PublishAsync(proposal, process, cancellation);
        if (!done.IsRefused)
            request.HttpContext.Response.Headers.ETag = IfMatch.TagOf(done.Value.Version);
        return Answers.From(done, configured => configured, WireJson.Contract.Configured);
    }

    private static Outcome<bool> DryRun(IQueryCollection query) => query["dryRun"].ToString() switch
    {
        "" or "false" => false,
        "true" => true,
        _ => new Invalid("true or false is allowed.", "dryRun"),
    };
}
