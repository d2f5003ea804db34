using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Workflows.Evidence;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Evidence;

public sealed class ExportRecord(Door door, Desk desk, ExportConversation export, EvidenceFile file, PrintedFile print)
{
    [Function(nameof(ExportRecord))]
    [Call(
        Audience.Supervisor, "The whole conversation as a file: `jsonl` (the default) with its proof, for verifiers; `text` and `html` for reading. Audited.",
        TextQuery = ["format", "lang"])]
    [Answers(200, When = "The file, as `application/jsonl`, `text/plain` or `text/html`.")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "conversations/{id}/export")] HttpRequest request,
        string id,
        CancellationToken cancellation) => door.StaffAsync(request, id, caller => ReadOutAsync(request, id, caller, cancellation), cancellation);

    private async Task<IActionResult> ReadOutAsync(HttpRequest request, string id, StaffCaller caller, CancellationToken cancellation)
    {
        var query = ExportQuery.Of(request.Query);
        if (query.IsRefused)
            return Answers.Refused(query.Refusal!);
        var begun = await export.BeginAsync(id, await desk.AuthorAsync(caller, cancellation), query.Value.Format, cancellation);
        return begun.IsRefused ? Answers.Refused(begun.Refusal!) : new ExportAnswer(begun.Value, query.Value.Language, file, print);
    }
}
