using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace ContactFunctions.Emulators.SignalR;

/// <summary>The data plane, version 2022-06-01, as far as the management client calls it.</summary>
internal static class RestEndpoints
{
    public static void MapRest(this WebApplication app, ServiceHubs hubs, ServiceKey key, TimeProvider clock)
    {
        app.MapMethods("/api/health", ["HEAD", "GET"], () => Results.Ok());

        var hub = app.MapGroup("/api/hubs/{hub}").AddEndpointFilter((context, next) => RestAccess.CheckAsync(context, next, key));
        hub.MapSends(hubs);
        hub.MapConnections(hubs);
        hub.MapUsers(hubs, clock);
        hub.MapMethods("/groups/{group}", ["HEAD", "GET"], (string hub, string group) =>
            Exists(hubs[hub].Ask(m => m.InGroup(group).Count > 0), "Warning.Group.NotExisted"));
    }

    private static void MapSends(this RouteGroupBuilder hub, ServiceHubs hubs)
    {
        hub.MapPost("/:send", (string hub, HttpRequest request) =>
            SendAsync(request, (m, excluded) => hubs[hub].Send(m, all => all.Connections.Except(excluded))));
        hub.MapPost("/users/{user}/:send", (string hub, string user, HttpRequest request) =>
            SendAsync(request, (m, _) => hubs[hub].Send(m, all => all.OfUser(user))));
        hub.MapPost("/groups/{group}/:send", (string hub, string group, HttpRequest request) =>
            SendAsync(request, (m, excluded) => hubs[hub].Send(m, all => all.InGroup(group).Except(excluded))));
        hub.MapPost("/connections/{connection}/:send", (string hub, string connection, HttpRequest request) =>
            SendAsync(request, (m, _) => hubs[hub].Send(m, _ => [connection])));
    }

    private static void MapConnections(this RouteGroupBuilder hub, ServiceHubs hubs)
    {
        hub.MapMethods("/connections/{connection}", ["HEAD", "GET"], (string hub, string connection) =>
            Exists(hubs[hub].Ask(m => m.Contains(connection)), "Warning.Connection.NotExisted"));
        hub.MapDelete("/connections/{connection}", (string hub, string connection, string? reason) =>
            Exists(hubs[hub].Close(connection, reason), "Warning.Connection.NotExisted"));
        hub.MapDelete("/connections/{connection}/groups", (string hub, string connection) =>
            hubs[hub].Change(m => m.RemoveConnectionEverywhere(connection)));
        hub.MapPut("/groups/{group}/connections/{connection}", (string hub, string group, string connection) =>
            Exists(hubs[hub].Ask(m => m.TryAddConnection(connection, group)), "Error.Connection.NotExisted"));
        hub.MapDelete("/groups/{group}/connections/{connection}", (string hub, string group, string connection) =>
            hubs[hub].Change(m => m.RemoveConnection(connection, group)));
    }

    private static void MapUsers(this RouteGroupBuilder hub, ServiceHubs hubs, TimeProvider clock)
    {
        hub.MapMethods("/users/{user}", ["HEAD", "GET"], (string hub, string user) =>
            Exists(hubs[hub].Ask(m => m.OfUser(user).Count > 0), "Warning.User.NotExisted"));
        hub.MapMethods("/users/{user}/groups/{group}", ["HEAD", "GET"], (string hub, string user, string group) =>
            Exists(hubs[hub].Ask(m => m.IsUserIn(user, group)), "Info.User.NotInGroup"));
        hub.MapPut("/users/{user}/groups/{group}", (string hub, string user, string group, int? ttl) =>
            hubs[hub].Change(m => m.AddUser(user, group, ttl is { } seconds ? clock.GetUtcNow().AddSeconds(seconds) : null)));
        hub.MapDelete("/users/{user}/groups/{group}", (string hub, string user, string group) =>
            hubs[hub].Change(m => m.RemoveUser(user, group)));
        hub.MapDelete("/users/{user}/groups", (string hub, string user) =>
            hubs[hub].Change(m => m.RemoveUserEverywhere(user)));
    }

    private static async Task<IResult> SendAsync(HttpRequest request, Action<InvocationMessage, string[]> send)
    {
        if (await RestMessage.ReadAsync(request) is not { } message)
            return Results.BadRequest();
        send(message, request.Query["excluded"].OfType<string>().ToArray());
        return Results.Accepted();
    }

    private static RestAnswer Exists(bool exists, string codeIfNot) => new(exists ? null : codeIfNot);
}
