using System.Globalization;
using ContactFunctions.Domain.Limits;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Hosting.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace ContactFunctions.Functions.Hosting.Problems;

/// <summary>A refusal as <c>application/problem+json</c>.</summary>
public sealed class ProblemAnswer(Refusal refusal) : IStatusCodeActionResult
{
    private static readonly TimeSpan UnavailableRetryAfter = TimeSpan.FromSeconds(2);

    public Refusal Refusal { get; } = refusal;

    public int? StatusCode => Problem.Of(Refusal).Status;

    public Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        if (Refusal is Unauthenticated)
            response.Headers.WWWAuthenticate = Refusal == Unauthenticated.Missing ? "Bearer" : "Bearer error=\"invalid_token\"";
        if (Refusal is RateLimited limited)
            response.Headers.RetryAfter = Seconds(limited.RetryAfter);
        if (Refusal is Busy busy)
            response.Headers.RetryAfter = Seconds(busy.RetryAfter);
        if (Refusal is Unavailable)
            response.Headers.RetryAfter = Seconds(UnavailableRetryAfter);
        var problem = Problem.Of(Refusal);
        return response.WriteJsonAsync(
            problem.Status, problem, WireJson.Contract.Problem, "application/problem+json", context.HttpContext.RequestAborted);
    }

    private static string Seconds(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
