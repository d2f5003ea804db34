using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Durable;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Workflows.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Functions.Api.Operators;

public sealed class PostNote(Door door, Desk desk, PostMessage post)
{
    [Function(nameof(PostNote))]
    [Call(Audience.Staff, "Writes a note for colleagues; the customer never sees it.", Body = typeof(TextBody))]
    [Answers(201, typeof(SentMessage), When = "it is new")]
    [Answers(200, typeof(SentMessage), When = "the same clientMessageId and text were sent before")]
    [Refuses(409, "client_message_id_reused", "conversation_closed")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "conversations/{id}/notes")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) => door.StaffAsync(
            request, id, WireJson.Contract.TextBody, null,
            (caller, body) => WriteAsync(id, caller, body, new DurableProcess(durable), cancellation), cancellation);

    private async Task<IActionResult> WriteAsync(
        string id, StaffCaller caller, TextBody body, DurableProcess process, CancellationToken cancellation)
    {
        if ((await desk.SeeAsync(id, caller, cancellation)).Refusal is { } unseen)
            return Answers.Refused(unseen);
        var author = await desk.AuthorAsync(caller, cancellation);
        var note = new ContactFunctions.Domain.Conversations.Record.PostNote(author, body.Text!, body.ClientMessageId!);
        var posted = await post.RunAsync(id, note, process, cancellation);
        return posted.Refusal is { } refusal
            ? Answers.Refused(refusal)
            : Answers.Created(!posted.Value.IsRepeat, SentMessage.Of(posted.Value.Entry), WireJson.Contract.SentMessage);
    }
}
