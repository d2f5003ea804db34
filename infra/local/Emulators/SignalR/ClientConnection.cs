using System.Security.Claims;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace ContactFunctions.Emulators.SignalR;

internal sealed class ClientConnection(HubConnectionContext context)
{
    private int pending;

    public string Id => context.ConnectionId;

    public string Hub { get; } = HubName.Of(context.GetHttpContext()!.Request);

    public ClaimsPrincipal Principal => context.User;

    public string? User { get; } = ClientIdentity.UserOf(context.User);

    /// <summary>Begins the write and returns: the sender must not wait for the slowest client. Order is kept.</summary>
    public async Task SendAsync(SerializedHubMessage message)
    {
        if (Interlocked.Increment(ref pending) > SignalRLimits.PendingMessagesMax)
            context.Abort();
        try
        {
            await context.WriteAsync(message);
        }
        finally
        {
            Interlocked.Decrement(ref pending);
        }
    }

    /// <summary>Tells the client why, then cuts it off when it does not go by itself.</summary>
    public async Task CloseAsync(string? reason, TimeProvider clock)
    {
        try
        {
            await context.WriteAsync(new CloseMessage(reason, allowReconnect: false), context.ConnectionAborted);
            await Task.Delay(SignalRLimits.ClosePatience, clock, context.ConnectionAborted);
        }
        catch (OperationCanceledException)
        {
            // It went.
        }

        context.Abort();
    }
}
