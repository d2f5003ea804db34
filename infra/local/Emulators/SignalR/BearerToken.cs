using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Emulators.SignalR;

internal static class BearerToken
{
    private const string Scheme = "Bearer ";

    public static string? Of(HttpRequest request) =>
        request.Headers.Authorization.ToString() is { } header && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? header[Scheme.Length..]
            : null;

    /// <summary>Browsers cannot set headers on WebSockets and event streams.</summary>
    public static string? OfClient(HttpRequest request) =>
        Of(request) ?? (request.Query.TryGetValue("access_token", out var token) ? token.ToString() : null);
}
