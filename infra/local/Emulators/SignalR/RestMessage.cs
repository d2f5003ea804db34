using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace ContactFunctions.Emulators.SignalR;

/// <summary>The body of a send: <c>{"Target":…,"Arguments":[…]}</c>, in any case of letters.</summary>
internal sealed record RestMessage(string? Target, JsonElement[]? Arguments)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <returns>Null when the body is no message.</returns>
    public static async Task<InvocationMessage?> ReadAsync(HttpRequest request)
    {
        try
        {
            var message = await JsonSerializer.DeserializeAsync<RestMessage>(request.Body, Json, request.HttpContext.RequestAborted);
            return message?.Target is { Length: > 0 } target
                ? new InvocationMessage(target, [.. (message.Arguments ?? []).Cast<object?>()])
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
