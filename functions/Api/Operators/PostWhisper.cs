using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Durable;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Workflows.Supervision;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Functions.Api.Operators;

public sealed class PostWhisper(Door door, Desk desk, Whisper whisper)
{
    [Function(nameof(PostWhisper))]
    [Call(Audience.Staff, "Says something to the others of the staff who are in the conversation; the customer never hears it.", Body = typeof(TextBody))]
    [Answers(201, typeof(SentMessage), When = "it is new")]
    [Answers(200, typeof(SentMessage), When = "the same clientMessageId and text were sent before")]
    [Refuses(409, "client_message_id_reused", "conversation_closed", "not_owner")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "conversations/{id}/whisper")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) => door.StaffAsync(
            request, id, WireJson.Contract.TextBody, null,
            (caller, body) => WriteAsync(id, caller, body, new DurableProcess(durable), cancellation), cancellation);

    private async Task<IActionResult> WriteAsync(
        string id, StaffCaller caller, TextBody body, DurableProcess process, CancellationToken cancellation)
    {
        var author = await desk.AuthorAsync(caller, cancellation);
        var word = new ContactFunctions.Domain.Conversations.Record.PostWhisper(author, body.Text!, body.ClientMessageId!);
        var posted = await whisper.RunAsync(id, word, caller.IsSupervisor, process, cancellation);
        return posted.Refusal is { } refusal
            ? Answers.Refused(await desk.RefusalAsync(refusal, id, caller, cancellation))
            : Answers.Created(!posted.Value.IsRepeat, SentMessage.Of(posted.Value.Entry), WireJson.Contract.SentMessage);
    }
}
