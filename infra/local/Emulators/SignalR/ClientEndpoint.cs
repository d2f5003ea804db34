using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.WebUtilities;

namespace ContactFunctions.Emulators.SignalR;

/// <summary>Where browsers connect: negotiate, WebSocket, server-sent events and long polling, all by the framework.</summary>
internal static class ClientEndpoint
{
    private const string Path = "/client";

    public static void MapClients(this WebApplication app, ServiceKey key)
    {
        app.Use((context, next) =>
        {
            if (!context.Request.Path.StartsWithSegments(Path) || HttpMethods.IsOptions(context.Request.Method))
                return next(context);

            var token = key.Check(BearerToken.OfClient(context.Request), audience => Covers(audience, HubName.Of(context.Request)));
            if (token is null)
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return Task.CompletedTask;
            }

            context.User = ClientIdentity.From(token);
            return next(context);
        });
        app.MapHub<ClientHub>(Path, options =>
            options.Transports = HttpTransportType.WebSockets | HttpTransportType.ServerSentEvents | HttpTransportType.LongPolling);
    }

    /// <summary>The name of this machine in the audience is not compared: a client may know it by another.</summary>
    private static bool Covers(Uri audience, string hub) =>
        hub.Length > 0
        && audience.AbsolutePath.TrimEnd('/') == Path
        && string.Equals(QueryHelpers.ParseQuery(audience.Query)["hub"], hub, StringComparison.OrdinalIgnoreCase);
}
