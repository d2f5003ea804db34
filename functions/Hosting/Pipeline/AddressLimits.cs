using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Auth.Roles;
using ContactFunctions.Functions.Hosting.Limits;
using ContactFunctions.Functions.Hosting.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace ContactFunctions.Functions.Hosting.Pipeline;

/// <summary>Counts what comes from one client address where no token says who it is: calls of open doors, and wrong tokens and secrets at all others.</summary>
/// <remarks>
/// A right token is let in from any address: an office shares one, and must not lose its phones to one bad script. A provider's address is its
/// own, so there whoever has sent too much that is wrong is not even read any more.
/// </remarks>
public sealed class AddressLimits(RateLimits limits) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        var address = ClientAddress.Of(http.Request);
        if (Early(http.Request, address) is { } early)
        {
            context.GetInvocationResult().Value = Answers.Refused(early);
            return;
        }

        await next(context);
        if (context.GetInvocationResult() is { Value: ProblemAnswer { Refusal: Unauthenticated { IsGuess: true } } } result
            && limits.ForWrongSecret(address) is { } tooMany)
            result.Value = Answers.Refused(tooMany);
    }

    private Refusal? Early(HttpRequest request, string address) => Rule.Of(request).Limit switch
    {
        Limit.Address => limits.ForAddress(address),
        Limit.WrongSecret => limits.WhileWrongSecrets(address),
        // Counted where the token or the purpose is known.
        Limit.None or Limit.Token or Limit.Upload or Limit.NewChat or Limit.Portal => null,
    };
}
