using System.Text.Json;

namespace ContactFunctions.Harness;

/// <param name="Arguments">As the service sent them.</param>
public sealed record HubInvocation(string Target, IReadOnlyList<JsonElement> Arguments)
{
    /// <summary>The one argument that every target of the hub carries.</summary>
    public JsonElement Argument => Arguments[0];
}
