using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Workflows.Attachments;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Durable;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Workflows.FollowUps;
using ContactFunctions.Workflows.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Functions.Api.Customers;

public sealed class PostText(Door door, Desk desk, FilesOfMessage files, PostMessage post, WriteAgain again)
{
    [Function(nameof(PostText))]
    [Call(Audience.CustomerOrStaff, "Writes a message.", Body = typeof(MessageBody))]
    [Answers(201, typeof(SentMessage), When = "it is new")]
    [Answers(200, typeof(SentMessage), When = "the same clientMessageId and content were sent before")]
    [Refuses(400, "unknown_attachment")]
    [Refuses(409, "client_message_id_reused", "conversation_closed", "not_owner", "capacity_full", "recipient_blocked")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "conversations/{id}/messages")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) => door.ParticipantAsync(
            request, id, WireJson.Contract.MessageBody, null,
            (caller, body) => WriteAsync(id, caller, body, new DurableProcess(durable), cancellation), cancellation);

    private async Task<IActionResult> WriteAsync(
        string id, Caller caller, MessageBody body, DurableProcess process, CancellationToken cancellation)
    {
        var author = caller switch
        {
            CustomerCaller customer => customer.Author,
            StaffCaller staff => await desk.AuthorAsync(staff, cancellation),
            _ => throw new InvalidOperationException($"Nobody signs as {caller.GetType().Name}."),
        };
        var posted = await PostAsync(id, author, body, process, cancellation);
        if (posted.Refusal is { } refusal)
            return Answers.Refused(caller is StaffCaller reader ? await desk.RefusalAsync(refusal, id, reader, cancellation) : refusal);
        return Answers.Created(!posted.Value.IsRepeat, SentMessage.Of(posted.Value.Entry), WireJson.Contract.SentMessage);
    }

    /// <summary>Only a message with files looks anything up before it is stored.</summary>
    private async Task<Outcome<Posted>> PostAsync(string id, Author author, MessageBody body, DurableProcess process, CancellationToken cancellation)
    {
        if (body.Choices is { Count: > 0 } && author.Role is AuthorRole.Customer)
            return new Invalid("Only staff offer choices.", "choices");
        var found = body.FileIds is { Count: > 0 } ids ? await files.OfAsync(id, author, ids, cancellation) : new List<Attachment>();
        if (found.IsRefused)
            return found.Refusal!;
        var message = new ContactFunctions.Domain.Conversations.Record.PostText(author, body.Text ?? "", body.ClientMessageId!)
        {
            Parts = body.PartsWith(found.Value),
        };
        return author.Role is AuthorRole.Customer
            ? await again.RunAsync(id, message, process, cancellation)
            : await post.RunAsync(id, message, process, cancellation);
    }
}
