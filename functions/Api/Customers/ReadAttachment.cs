using System.Globalization;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Attachments;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Workflows.Attachments;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Customers;

public sealed class ReadAttachment(AttachmentLinks links, ShowFile show)
{
    [Function(nameof(ReadAttachment))]
    [Call(Audience.Link, "A file, under the link that a view of its message has. After an hour, a withdrawal or an erasure it does not exist.", Query = ["entry", "expires"], TextQuery = ["signature", "evidence"])]
    [Answers(200)]
    [Refuses(503, "scanner_unavailable")]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "conversations/{id}/attachments/{attachment}")] HttpRequest request,
        string id,
        string attachment,
        CancellationToken cancellation)
    {
        if (LinkOf(request.Query, id, attachment) is not { } link || !links.IsGood(link, request.Query["signature"].ToString()))
            return Answers.Refused(new NotFound());
        var file = await show.RunAsync(id, link.Entry, attachment, link.EvenWithdrawn, cancellation);
        return file.Refusal is { } refusal ? Answers.Refused(refusal) : new FileAnswer(file.Value);
    }

    private static AttachmentLink? LinkOf(IQueryCollection query, string id, string attachment) =>
        Number(query, "entry") is { } entry && Number(query, "expires") is { } expires
            ? new AttachmentLink(id, attachment, entry, expires, query["evidence"] == "1")
            : null;

    private static long? Number(IQueryCollection query, string name) =>
        long.TryParse(query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
