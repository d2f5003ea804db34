using Microsoft.AspNetCore.SignalR;

namespace Microsoft.Azure.SignalR.Management.Rest;

internal sealed class RestClients(string hub, RestCalls calls) : IHubClients
{
    public IClientProxy All => To("/:send");

    public IClientProxy AllExcept(IReadOnlyList<string> excludedConnectionIds) => new RestProxy(hub, calls, ["/:send"], excludedConnectionIds);

    public IClientProxy Client(string connectionId) => To($"/connections/{Escaped(connectionId)}/:send");

    public IClientProxy Clients(IReadOnlyList<string> connectionIds) => To([.. connectionIds.Select(id => $"/connections/{Escaped(id)}/:send")]);

    public IClientProxy Group(string groupName) => To(GroupPath(groupName));

    public IClientProxy GroupExcept(string groupName, IReadOnlyList<string> excludedConnectionIds) =>
        new RestProxy(hub, calls, [GroupPath(groupName)], excludedConnectionIds);

    public IClientProxy Groups(IReadOnlyList<string> groupNames) => To([.. groupNames.Select(GroupPath)]);

    public IClientProxy User(string userId) => To(UserPath(userId));

    public IClientProxy Users(IReadOnlyList<string> userIds) => To([.. userIds.Select(UserPath)]);

    private static string GroupPath(string groupName) => $"/groups/{Escaped(groupName)}/:send";

    private static string UserPath(string userId) => $"/users/{Escaped(userId)}/:send";

    private static string Escaped(string segment)
    {
        ArgumentException.ThrowIfNullOrEmpty(segment);
        return Uri.EscapeDataString(segment);
    }

    private RestProxy To(params string[] paths) => new(hub, calls, paths, excluded: []);
}
