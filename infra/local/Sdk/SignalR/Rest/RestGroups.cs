namespace Microsoft.Azure.SignalR.Management.Rest;

internal sealed class RestGroups(string hub, RestCalls calls) : GroupManager
{
    public override Task AddToGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default)
    {
        var call = new RestCall(HttpMethod.Put, Path(connectionId, groupName), Missing: "Error.Connection.NotExisted");
        return calls.SendAsync(hub, call, cancellationToken);
    }

    public override Task RemoveFromGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default) =>
        calls.SendAsync(hub, new RestCall(HttpMethod.Delete, Path(connectionId, groupName)), cancellationToken);

    public override Task RemoveFromAllGroupsAsync(string connectionId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionId);
        var path = $"/connections/{Uri.EscapeDataString(connectionId)}/groups";
        return calls.SendAsync(hub, new RestCall(HttpMethod.Delete, path), cancellationToken);
    }

    private static string Path(string connectionId, string groupName)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionId);
        ArgumentException.ThrowIfNullOrEmpty(groupName);
        return $"/groups/{Uri.EscapeDataString(groupName)}/connections/{Uri.EscapeDataString(connectionId)}";
    }
}
