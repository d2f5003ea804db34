using ContactFunctions.Domain.Conversations.Record;
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

namespace ContactFunctions.Functions.Api.Customers;

public sealed class PostText(Door door, Desk desk, PostMessage post)
{
    [Function(nameof(PostText))]
    [Call(Audience.CustomerOrStaff, "Writes a message.", Body = typeof(TextBody))]
    [Answers(201, typeof(SentMessage), When = "it is new")]
    [Answers(200, typeof(SentMessage), When = "the same clientMessageId and text were sent before")]
    [Refuses(409, "client_message_id_reused", "conversation_closed", "not_owner", "capacity_full")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "conversations/{id}/messages")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) => door.ParticipantAsync(
            request, id, WireJson.Contract.TextBody, null,
            (caller, body) => WriteAsync(id, caller, body, new DurableProcess(durable), cancellation), cancellation);

    private async Task<IActionResult> WriteAsync(
        string id, Caller caller, TextBody body, DurableProcess process, CancellationToken cancellation)
    {
        var author = caller switch
        {
            CustomerCaller customer => customer.Author,
            StaffCaller staff => await desk.AuthorAsync(staff, cancellation),
            _ => throw new InvalidOperationException($"Nobody signs as {caller.GetType().Name}."),
        };
        var posted = await post.RunAsync(
            id, new ContactFunctions.Domain.Conversations.Record.PostText(author, body.Text!, body.ClientMessageId!), process, cancellation);
        if (posted.Refusal is { } refusal)
            return Answers.Refused(caller is StaffCaller reader ? await desk.RefusalAsync(refusal, id, reader, cancellation) : refusal);
        return Answers.Created(!posted.Value.IsRepeat, SentMessage.Of(posted.Value.Entry), WireJson.Contract.SentMessage);
    }
}
