using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;

namespace Microsoft.Azure.SignalR.Management;

public abstract class ServiceHubContext : IServiceHubContext, IDisposable
{
    public virtual UserGroupManager UserGroups => null!;

    public virtual IHubClients Clients => null!;

    public virtual GroupManager Groups => null!;

    public virtual ClientManager ClientManager => null!;

    IUserGroupManager IServiceHubContext.UserGroups => UserGroups;

    IGroupManager IHubContext<Hub>.Groups => Groups;

    /// <summary>Where a client connects and what it shows there. Asks nothing of the service.</summary>
    public virtual ValueTask<NegotiationResponse> NegotiateAsync(
        NegotiationOptions? negotiationOptions = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    public virtual Task DisposeAsync() => Task.CompletedTask;

    public virtual void Dispose() => GC.SuppressFinalize(this);
}
