using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Preflight;

/// <summary>Everything that no other function answers: preflights of browsers, and addresses that do not exist.</summary>
public sealed class NoSuchCall
{
    [Function(nameof(NoSuchCall))]
    public IActionResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "options", "get", "post", "put", "delete", "patch", "head", Route = "{*path}")] HttpRequest request) =>
        HttpMethods.IsOptions(request.Method) ? Answers.Nothing() : Answers.Refused(new NotFound());
}
