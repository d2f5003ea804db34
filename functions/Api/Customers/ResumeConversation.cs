using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Auth.Customers;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Limits;
using ContactFunctions.Functions.Hosting.Problems;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Workflows.FollowUps;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Customers;

public sealed class ResumeConversation(Door door, RateLimits limits, ResumeTokens links, CustomerTokens tokens, ComeBack comeBack)
{
    [Function(nameof(ResumeConversation))]
    [Call(Audience.Anonymous, "Goes on with a conversation by the token of a link that was sent; works until it expires or the customer takes their agreement back.", Body = typeof(ResumeBody))]
    [Answers(200, typeof(Resumed))]
    [Refuses(401, "invalid_token", "token_expired")]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "resume")] HttpRequest request,
        CancellationToken cancellation) =>
        limits.ForNewChat(ClientAddress.Of(request)) is { } limited
            ? Answers.Refused(limited)
            : await door.ReadAsync(request, WireJson.Contract.ResumeBody, null, body => ResumeAsync(body, cancellation), cancellation);

    private async Task<IActionResult> ResumeAsync(ResumeBody body, CancellationToken cancellation)
    {
        var link = links.Read(body.Token);
        if (link.Refusal is { } refusal)
            return Answers.Refused(refusal);
        var back = await comeBack.ByLinkAsync(link.Value.ConversationId, link.Value.ConsentAt, cancellation);
        // Whether it was taken back, erased or never there is nobody's business who has nothing but an old link.
        return back.IsRefused
            ? Answers.Refused(Unauthenticated.Invalid)
            : Answers.Ok(Resumed.Of(back.Value.Id, tokens.Issue(back.Value)), WireJson.Contract.Resumed);
    }
}
