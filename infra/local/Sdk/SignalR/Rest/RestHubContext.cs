using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;

namespace Microsoft.Azure.SignalR.Management.Rest;

internal sealed class RestHubContext(ServiceEndpoint endpoint, string hub, RestCalls calls) : ServiceHubContext
{
    public override UserGroupManager UserGroups { get; } = new RestUserGroups(hub, calls);

    public override IHubClients Clients { get; } = new RestClients(hub, calls);

    public override GroupManager Groups { get; } = new RestGroups(hub, calls);

    public override ClientManager ClientManager { get; } = new RestClientManager(hub, calls);

    public override ValueTask<NegotiationResponse> NegotiateAsync(
        NegotiationOptions? negotiationOptions = null, CancellationToken cancellationToken = default)
    {
        var options = negotiationOptions ?? new NegotiationOptions();
        var url = $"{endpoint.Address}client/?hub={Uri.EscapeDataString(hub.ToLowerInvariant())}";
        var token = AccessToken.Sign(endpoint.AccessKey, url, ClientClaims.From(options), options.TokenLifetime);
        return ValueTask.FromResult(new NegotiationResponse { Url = url, AccessToken = token });
    }
}
