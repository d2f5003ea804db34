using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Api.Operators;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Reading;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Customers;

public sealed class ReadMessages(Door door, ReadConversation read, StaffPaging paging)
{
    [Function(nameof(ReadMessages))]
    [Call(Audience.CustomerOrStaff, "Messages after a place, ascending and complete.", Query = ["after", "limit", "afterEntry"])]
    [Answers(200, typeof(MessagePage))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "conversations/{id}/messages")] HttpRequest request,
        string id,
        CancellationToken cancellation) => door.ParticipantAsync(
            request, id, caller => PageAsync(id, caller, MessageRange.Of(request.Query), cancellation), cancellation);

    private async Task<IActionResult> PageAsync(
        string id, Caller caller, Outcome<MessageRange> asked, CancellationToken cancellation)
    {
        if (asked.Refusal is { } wrong)
            return Answers.Refused(wrong);
        var range = asked.Value;
        var from = caller is StaffCaller ? await paging.FromAsync(id, range, cancellation) : ReadFrom.Seq(range.After ?? 0);
        return Answers.From(
            await read.MessagesAsync(id, caller.AsReader(), from, range.Limit, cancellation), page => page, WireJson.Contract.MessagePage);
    }
}
