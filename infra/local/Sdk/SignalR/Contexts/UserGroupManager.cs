namespace Microsoft.Azure.SignalR.Management;

public abstract class UserGroupManager : IUserGroupManager
{
    /// <summary>Covers the connections of the user, those that come later included.</summary>
    public abstract Task AddToGroupAsync(string userId, string groupName, CancellationToken cancellationToken = default);

    /// <param name="ttl">Whole seconds; after it the user has left.</param>
    public abstract Task AddToGroupAsync(string userId, string groupName, TimeSpan ttl, CancellationToken cancellationToken = default);

    public abstract Task<bool> IsUserInGroup(string userId, string groupName, CancellationToken cancellationToken = default);

    public abstract Task RemoveFromAllGroupsAsync(string userId, CancellationToken cancellationToken = default);

    public abstract Task RemoveFromGroupAsync(string userId, string groupName, CancellationToken cancellationToken = default);
}
