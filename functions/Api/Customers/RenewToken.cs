using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Auth.Customers;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Functions.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Customers;

public sealed class RenewToken(Callers callers, Renewal renewal, CustomerTokens tokens)
{
    [Function(nameof(RenewToken))]
    [Call(Audience.Customer, "A fresh token, also for one that has expired, until 30 days after the last activity.")]
    [Answers(200, typeof(TokenAnswer))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "conversations/{id}/token")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        var caller = callers.Renewing(request, id);
        return caller.Refusal is { } refusal
            ? Answers.Refused(refusal)
            : Answers.From(
                await renewal.HeadAsync(caller.Value, cancellation), head => TokenAnswer.Of(tokens.Issue(head)), WireJson.Contract.TokenAnswer);
    }
}
