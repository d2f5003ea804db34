using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Emulators.SignalR;

internal static class RestAccess
{
    /// <summary>A token opens the one path that its audience names; what the query adds is free.</summary>
    public static ValueTask<object?> CheckAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next, ServiceKey key)
    {
        var request = context.HttpContext.Request;
        if (key.Check(BearerToken.Of(request), audience => Uri.UnescapeDataString(audience.AbsolutePath) == request.Path.Value) is null)
            return ValueTask.FromResult<object?>(Results.Unauthorized());
        if (!request.Query.ContainsKey("api-version"))
            return ValueTask.FromResult<object?>(Results.BadRequest());
        return next(context);
    }
}
