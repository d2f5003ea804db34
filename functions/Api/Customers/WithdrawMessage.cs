using ContactFunctions.Domain.Messages;
using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Workflows.Messages;
using ContactFunctions.Workflows.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Customers;

public sealed class WithdrawMessage(Door door, Desk desk, Workflows.Messages.WithdrawMessage withdraw, MessageViews views)
{
    [Function(nameof(WithdrawMessage))]
    [Call(Audience.CustomerOrStaff, "Takes a message back: its author within an hour, a supervisor always. It stays in the record.", Body = typeof(WithdrawBody))]
    [Answers(200, typeof(MessageView))]
    [Refuses(403, "forbidden")]
    [Refuses(409, "already_sent", "too_late_to_withdraw", "too_many_withdrawn")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "conversations/{id}/messages/{message}/withdraw")] HttpRequest request,
        string id,
        string message,
        CancellationToken cancellation) => door.ParticipantAsync(
            request, id, WireJson.Contract.WithdrawBody, null,
            (caller, body) => WithdrawAsync(id, message, caller, body, cancellation), cancellation);

    private async Task<IActionResult> WithdrawAsync(string id, string message, Caller caller, WithdrawBody body, CancellationToken cancellation)
    {
        if (caller is StaffCaller reader && (await desk.SeeAsync(id, reader, cancellation)).Refusal is { } unseen)
            return Answers.Refused(unseen);
        Author by = caller is StaffCaller staff ? await desk.AuthorAsync(staff, cancellation) : ((CustomerCaller)caller).Author;
        var withdrawn = await withdraw.RunAsync(
            id, message, new Withdrawal(by, caller is StaffCaller { IsSupervisor: true }, body.Reason, body.CommandId!), cancellation);
        return Answers.From(
            withdrawn, done => views.Of(done.Head, done.Entry, caller is StaffCaller ? MessageAudience.Staff : MessageAudience.Everybody),
            WireJson.Contract.MessageView);
    }
}
