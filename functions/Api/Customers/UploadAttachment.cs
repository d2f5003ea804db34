using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Messages.Files;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Bodies;
using ContactFunctions.Functions.Hosting.Limits;
using ContactFunctions.Functions.Hosting.Problems;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Workflows.Attachments;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;

namespace ContactFunctions.Functions.Api.Customers;

public sealed class UploadAttachment(Door door, Desk desk, RateLimits limits, AttachFile attach, AttachmentPolicy policy)
{
    [Function(nameof(UploadAttachment))]
    [Call(Audience.CustomerOrStaff, "Stores a file, to be sent with a message of the caller's. The body is the file as it is, its Content-Type what it is said to be.", BodyIsFile = true, TextQuery = ["clientAttachmentId", "name"])]
    [Answers(201, typeof(UploadedFile), When = "it is new")]
    [Answers(200, typeof(UploadedFile), When = "the same clientAttachmentId and file were sent before")]
    [Refuses(409, "client_attachment_id_reused", "conversation_closed", "not_owner", "attachments_not_carried")]
    [Refuses(413, "attachment_too_large")]
    [Refuses(415, "attachment_type_not_allowed")]
    [Refuses(422, "attachment_rejected")]
    [Refuses(503, "scanner_unavailable")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "conversations/{id}/attachments")] HttpRequest request,
        string id,
        CancellationToken cancellation) => door.ParticipantAsync(request, id, caller => TakeAsync(request, id, caller, cancellation), cancellation);

    private async Task<IActionResult> TakeAsync(HttpRequest request, string id, Caller caller, CancellationToken cancellation)
    {
        string? Query(string name) => request.Query[name] is [{ } only] ? only : null;
        Refusal? wrong = Field.Key(Query("clientAttachmentId"), "clientAttachmentId")
            ?? Field.Short(Query("name"), "name", ContractLimits.FileNameCharactersMax);
        if ((wrong ?? limits.ForUpload(caller.Holder)) is { } early)
            return Answers.Refused(early);
        var author = caller is StaffCaller staff ? await desk.AuthorAsync(staff, cancellation) : ((CustomerCaller)caller).Author;
        if (await attach.WhyNotAsync(id, author, cancellation) is { } refused)
            return Answers.Refused(caller is StaffCaller reader ? await desk.RefusalAsync(refused, id, reader, cancellation) : refused);
        var body = await request.ReadBytesAsync(policy.BytesMax, cancellation);
        if (body.Refusal is { } refusal)
            return Answers.Refused(refusal is BodyTooLarge ? new AttachmentTooLarge(policy.BytesMax) : refusal);
        if (body.Value.IsEmpty)
            return Answers.Refused(new Invalid("The body is the file; it is empty."));
        if (limits.ForUploadBytes(caller.Holder, body.Value.Length) is { } full)
            return Answers.Refused(full);
        var stored = await attach.RunAsync(
            id, author, new OfferedFile(Query("clientAttachmentId")!, Query("name"), MediaType(request), body.Value), cancellation);
        return stored.Refusal is { } failed
            ? Answers.Refused(failed)
            : Answers.Created(stored.Value.IsNew, UploadedFile.Of(stored.Value.Stored.File), WireJson.Contract.UploadedFile);
    }

    private static string? MediaType(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var media) ? media.MediaType.Value : request.ContentType is null ? null : "invalid/invalid";
}
