using ContactFunctions.Domain.Messages;
using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Workflows.FollowUps;
using ContactFunctions.Workflows.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Customers;

public sealed class Typing(Door door, Desk desk, Signs signs, ComeBack comeBack)
{
    private static readonly TypingBody Unknown = new((long?)null);

    [Function(nameof(Typing))]
    [Call(Audience.CustomerOrStaff, "Shows the other side that somebody is typing, for a few seconds.", Body = typeof(TypingBody), BodyIsOptional = true)]
    [Answers(202)]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "conversations/{id}/typing")] HttpRequest request,
        string id,
        CancellationToken cancellation) => door.ParticipantAsync(
            request, id, WireJson.Contract.TypingBody, Unknown, (caller, body) => ShowAsync(id, caller, body, cancellation), cancellation);

    private async Task<IActionResult> ShowAsync(string id, Caller caller, TypingBody body, CancellationToken cancellation)
    {
        Author who;
        if (caller is StaffCaller staff)
        {
            var sight = await desk.SeeAsync(id, staff, cancellation);
            if (sight.Refusal is { } refusal)
                return Answers.Refused(refusal);
            if (!sight.Value.IsSeen(staff.Id))
                return Answers.Accepted();
            who = await desk.AuthorAsync(staff, cancellation);
        }
        else
        {
            who = ((CustomerCaller)caller).Author;
            await comeBack.ShowSignAsync(id, cancellation);
        }

        await signs.TypingAsync(id, who, body.Seq ?? 0, cancellation);
        return Answers.Accepted();
    }
}
