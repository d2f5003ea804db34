using ContactFunctions.LocalWorker.Functions;
using ContactFunctions.LocalWorker.Invocations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;

namespace ContactFunctions.LocalWorker.Http;

/// <summary>
/// Writes the answer of an HTTP function: an MVC or minimal-API result, returned as such or in the property marked as the HTTP
/// result. Anything else is not written, as in the worker with ASP.NET Core integration: the answer is an empty 200.
/// </summary>
internal static class HttpResults
{
    private static readonly ActionDescriptor NoAction = new();

    /// <returns>False: there was nothing to write.</returns>
    public static async ValueTask<bool> TryExecuteAsync(InvocationContext invocation) =>
        await TryExecuteAsync(invocation.Result, invocation.HttpContext!)
        || await TryExecuteAsync(ResultOutputs.Of(invocation.Result).HttpResult(invocation.Result), invocation.HttpContext!);

    private static async ValueTask<bool> TryExecuteAsync(object? result, HttpContext context)
    {
        switch (result)
        {
            case IActionResult action:
                await action.ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), NoAction));
                return true;
            case IResult http:
                await http.ExecuteAsync(context);
                return true;
            default:
                return false;
        }
    }
}
