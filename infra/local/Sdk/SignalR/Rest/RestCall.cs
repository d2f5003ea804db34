namespace Microsoft.Azure.SignalR.Management.Rest;

/// <param name="Path">Below the hub, escaped.</param>
/// <param name="Missing">The error code that makes a 404 an ordinary answer.</param>
internal sealed record RestCall(HttpMethod Method, string Path, string? Query = null, string? Missing = null)
{
    public Invocation? Message { get; init; }

    internal sealed record Invocation(string Target, object?[] Arguments);
}
