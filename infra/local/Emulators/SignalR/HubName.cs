using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Emulators.SignalR;

internal static class HubName
{
    /// <returns>In lower case, as the service keeps it; empty when the request names none.</returns>
    public static string Of(HttpRequest request) => request.Query["hub"].ToString().ToLowerInvariant();
}
