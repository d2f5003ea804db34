using ContactFunctions.LocalWorker.Functions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.LocalWorker.Http;

internal sealed record HttpEndpoint(FunctionMethod Function, HttpTriggerAttribute Trigger)
{
    public static Endpoint Create((FunctionMethod Function, HttpTriggerAttribute Trigger) function, string prefix)
    {
        var route = (function.Trigger.Route ?? function.Function.Name).TrimStart('/');
        var pattern = RoutePatternFactory.Parse(prefix.Length == 0 ? route : $"{prefix}/{route}");
        var metadata = new EndpointMetadataCollection(
        [
            new HttpEndpoint(function.Function, function.Trigger),
            .. function.Trigger.Methods is { Length: > 0 } methods ? [new HttpMethodMetadata(methods)] : Array.Empty<object>(),
        ]);
        return new RouteEndpoint(NotRunByRouter, pattern, order: 0, metadata, function.Function.Name);
    }

    private static Task NotRunByRouter(HttpContext context) =>
        throw new InvalidOperationException($"{nameof(HttpDoor)} runs functions, after routing.");
}
