namespace Microsoft.Azure.SignalR.Management.Rest;

internal sealed class RestClientManager(string hub, RestCalls calls) : ClientManager
{
    private const string NoConnection = "Warning.Connection.NotExisted";

    public override Task CloseConnectionAsync(string connectionId, string? reason = null, CancellationToken cancellationToken = default)
    {
        var query = reason is null ? null : $"reason={Uri.EscapeDataString(reason)}";
        return calls.SendAsync(hub, new RestCall(HttpMethod.Delete, Path("connections", connectionId), query, NoConnection), cancellationToken);
    }

    public override Task<bool> ConnectionExistsAsync(string connectionId, CancellationToken cancellationToken = default) =>
        ExistsAsync(Path("connections", connectionId), NoConnection, cancellationToken);

    public override Task<bool> UserExistsAsync(string userId, CancellationToken cancellationToken = default) =>
        ExistsAsync(Path("users", userId), "Warning.User.NotExisted", cancellationToken);

    public override Task<bool> GroupExistsAsync(string groupName, CancellationToken cancellationToken = default) =>
        ExistsAsync(Path("groups", groupName), "Warning.Group.NotExisted", cancellationToken);

    private static string Path(string kind, string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return $"/{kind}/{Uri.EscapeDataString(id)}";
    }

    private Task<bool> ExistsAsync(string path, string missing, CancellationToken ct) =>
        calls.SendAsync(hub, new RestCall(HttpMethod.Head, path, Missing: missing), ct);
}
