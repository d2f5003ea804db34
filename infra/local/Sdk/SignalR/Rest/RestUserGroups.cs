using System.Globalization;

namespace Microsoft.Azure.SignalR.Management.Rest;

internal sealed class RestUserGroups(string hub, RestCalls calls) : UserGroupManager
{
    public override Task AddToGroupAsync(string userId, string groupName, CancellationToken cancellationToken = default) =>
        calls.SendAsync(hub, new RestCall(HttpMethod.Put, Path(userId, groupName)), cancellationToken);

    public override Task AddToGroupAsync(string userId, string groupName, TimeSpan ttl, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ttl, TimeSpan.Zero);
        var seconds = ((int)ttl.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return calls.SendAsync(hub, new RestCall(HttpMethod.Put, Path(userId, groupName), $"ttl={seconds}"), cancellationToken);
    }

    public override Task<bool> IsUserInGroup(string userId, string groupName, CancellationToken cancellationToken = default) =>
        calls.SendAsync(hub, new RestCall(HttpMethod.Get, Path(userId, groupName), Missing: "Info.User.NotInGroup"), cancellationToken);

    public override Task RemoveFromAllGroupsAsync(string userId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        return calls.SendAsync(hub, new RestCall(HttpMethod.Delete, $"/users/{Uri.EscapeDataString(userId)}/groups"), cancellationToken);
    }

    public override Task RemoveFromGroupAsync(string userId, string groupName, CancellationToken cancellationToken = default) =>
        calls.SendAsync(hub, new RestCall(HttpMethod.Delete, Path(userId, groupName)), cancellationToken);

    private static string Path(string userId, string groupName)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        ArgumentException.ThrowIfNullOrEmpty(groupName);
        return $"/users/{Uri.EscapeDataString(userId)}/groups/{Uri.EscapeDataString(groupName)}";
    }
}
