using ContactFunctions.LocalWorker.Invocations;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker;

public static class FunctionContextExtensions
{
    /// <returns>Null for anything but an HTTP trigger.</returns>
    public static HttpContext? GetHttpContext(this FunctionContext context) => (context as InvocationContext)?.HttpContext;
}
