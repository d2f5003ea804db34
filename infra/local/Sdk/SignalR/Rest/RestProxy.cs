using Microsoft.AspNetCore.SignalR;

namespace Microsoft.Azure.SignalR.Management.Rest;

/// <summary>One request to each path: the service has no call that names several groups or users.</summary>
internal sealed class RestProxy(string hub, RestCalls calls, IReadOnlyList<string> paths, IReadOnlyList<string> excluded) : IClientProxy
{
    public Task SendCoreAsync(string method, object?[] args, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);
        var message = new RestCall.Invocation(method, args);
        var query = excluded.Count == 0 ? null : string.Join('&', excluded.Select(id => $"excluded={Uri.EscapeDataString(id)}"));
        return Task.WhenAll(paths.Select(path =>
            calls.SendAsync(hub, new RestCall(HttpMethod.Post, path, query) { Message = message }, cancellationToken)));
    }
}
