using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Bodies;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Workflows.Configuration;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Supervisors;

public sealed class Preview(Door door, PreviewRouting preview)
{
    [Function(nameof(Preview))]
    [Call(
        Audience.Supervisor, "Who would get a contact now and why not the others, by the published configuration or a proposed one.", Body = typeof(PreviewBody))]
    [Answers(200, typeof(PreviewView))]
    [Refuses(400, "unknown_queue", "invalid_configuration")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "organisation/preview")] HttpRequest request, CancellationToken cancellation) =>
        door.StaffAsync(request, null, _ => ShowAsync(request, cancellation), cancellation);

    private async Task<IActionResult> ShowAsync(HttpRequest request, CancellationToken cancellation)
    {
        var body = await request.ReadJsonAsync(WireJson.Contract.PreviewBody, whenEmpty: null, cancellation, BodyLimits.OrganisationBytesMax);
        if ((body.Refusal ?? body.Value.Check()) is { } wrong)
            return Answers.Refused(wrong);
        var view = await preview.RunAsync(body.Value.Contact!.ToContact(), body.Value.Document, cancellation);
        return Answers.From(view, seen => seen, WireJson.Contract.PreviewView);
    }
}
