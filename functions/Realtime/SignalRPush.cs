using System.Diagnostics;
using System.Security.Claims;
using ContactFunctions.Ports;
using ContactFunctions.Ports.Telemetry;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Azure.SignalR.Common;
using Microsoft.Azure.SignalR.Management;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Realtime;

/// <summary>
/// Hints over Azure SignalR Service: one call for a push, whoever hears it. Invitations are the exception to silence: a client that
/// connected without its groups would be deaf and not know it, so that a failure reaches the caller and the client asks again.
/// </summary>
internal sealed class SignalRPush(RealtimeService service, Outage outage, TimeProvider clock, ILogger<SignalRPush> logger) : IPush
{
    public Task ToConversationAsync(string conversationId, string target, object payload, CancellationToken cancellation) =>
        TryAsync(target, conversationId, hub => hub.Clients.Group(Audiences.Conversation(conversationId)).SendAsync(target, payload, cancellation), cancellation);

    public Task ToStaffOfAsync(string conversationId, string target, object payload, CancellationToken cancellation) =>
        TryAsync(target, conversationId, hub => hub.Clients.Group(Audiences.StaffOf(conversationId)).SendAsync(target, payload, cancellation), cancellation);

    public Task ToOperatorAsync(string operatorId, string target, object payload, CancellationToken cancellation) =>
        TryAsync(target, operatorId, hub => hub.Clients.User(Audiences.Operator(operatorId)).SendAsync(target, payload, cancellation), cancellation);

    public Task ToStaffAsync(string target, object payload, CancellationToken cancellation) =>
        TryAsync(target, Audiences.Staff, hub => hub.Clients.Group(Audiences.Staff).SendAsync(target, payload, cancellation), cancellation);

    public Task ToSupervisorsAsync(string target, object payload, CancellationToken cancellation) =>
        TryAsync(target, Audiences.Supervisors, hub => hub.Clients.Group(Audiences.Supervisors).SendAsync(target, payload, cancellation), cancellation);

    public Task AdmitAsync(string operatorId, string conversationId, CancellationToken cancellation) =>
        TryAsync("admit", conversationId, hub => AddAsync(hub, operatorId, conversationId, cancellation), cancellation);

    public Task DismissAsync(string operatorId, string conversationId, CancellationToken cancellation) =>
        TryAsync("dismiss", conversationId, hub => RemoveAsync(hub, operatorId, conversationId, cancellation), cancellation);

    public Task<RealtimeTicket> InviteCustomerAsync(string conversationId, CancellationToken cancellation) =>
        InviteAsync(Audiences.Customer(conversationId), [], (hub, user) =>
            hub.UserGroups.AddToGroupAsync(user, Audiences.Conversation(conversationId), RealtimeLimits.CustomerMembership, cancellation), cancellation);

    public Task<RealtimeTicket> InviteOperatorAsync(StaffInvitation invitation, CancellationToken cancellation) =>
        InviteAsync(Audiences.Operator(invitation.Operator), ConnectionClaims.Of(invitation), async (hub, user) =>
        {
            await hub.UserGroups.AddToGroupAsync(user, Audiences.Staff, RealtimeLimits.StaffMembership, cancellation);
            // Whoever was a supervisor yesterday may be none today.
            await (invitation.IsSupervisor
                ? hub.UserGroups.AddToGroupAsync(user, Audiences.Supervisors, RealtimeLimits.StaffMembership, cancellation)
                : hub.UserGroups.RemoveFromGroupAsync(user, Audiences.Supervisors, cancellation));
            await Parallel.ForEachAsync(
                invitation.Conversations,
                new ParallelOptions { MaxDegreeOfParallelism = RealtimeLimits.InvitationCallsAtOnceMax, CancellationToken = cancellation },
                async (conversation, ct) => await AddAsync(hub, invitation.Operator, conversation, ct));
        }, cancellation);

    public Task ToPortalAsync(string target, object payload, CancellationToken cancellation) =>
        TryAsync(target, Audiences.Portal, hub => hub.Clients.User(Audiences.Portal).SendAsync(target, payload, cancellation), cancellation);

    public Task<RealtimeTicket> InvitePortalAsync(CancellationToken cancellation) =>
        InviteAsync(Audiences.Portal, [], (_, _) => Task.CompletedTask, cancellation);

    public Task<bool> IsHealthyAsync(CancellationToken cancellation) => service.IsHealthyAsync(cancellation);

    private static Task AddAsync(ServiceHubContext hub, string operatorId, string conversationId, CancellationToken cancellation)
    {
        var user = Audiences.Operator(operatorId);
        return Task.WhenAll(
            hub.UserGroups.AddToGroupAsync(user, Audiences.Conversation(conversationId), RealtimeLimits.OperatorMembership, cancellation),
            hub.UserGroups.AddToGroupAsync(user, Audiences.StaffOf(conversationId), RealtimeLimits.OperatorMembership, cancellation));
    }

    private static Task RemoveAsync(ServiceHubContext hub, string operatorId, string conversationId, CancellationToken cancellation)
    {
        var user = Audiences.Operator(operatorId);
        return Task.WhenAll(
            hub.UserGroups.RemoveFromGroupAsync(user, Audiences.StaffOf(conversationId), cancellation),
            hub.UserGroups.RemoveFromGroupAsync(user, Audiences.Conversation(conversationId), cancellation));
    }

    /// <exception cref="HttpRequestException">The service does not answer, or refused.</exception>
    private async Task<RealtimeTicket> InviteAsync(
        string user, IList<Claim> claims, Func<ServiceHubContext, string, Task> join, CancellationToken cancellation)
    {
        using var span = Traces.Begin("push invite", ActivityKind.Client);
        try
        {
            var hub = await service.HubAsync();
            await join(hub, user);
            var options = new NegotiationOptions { UserId = user, Claims = claims, TokenLifetime = RealtimeLimits.TicketLifetime };
            var answer = await hub.NegotiateAsync(options, cancellation);
            return new RealtimeTicket(answer.Url!, answer.AccessToken!);
        }
        catch (AzureSignalRException e)
        {
            span.Failed(e);
            throw new HttpRequestException("The real-time service did not take the invitation.", e);
        }
    }

    private async Task TryAsync(string what, string subject, Func<ServiceHubContext, Task> call, CancellationToken cancellation)
    {
        if (!outage.MayCall())
        {
            Log.HintSpared(logger, what, subject);
            Measures.PushFailures.Add(1, new KeyValuePair<string, object?>(Tags.Outcome, "spared"));
            return;
        }

        var started = clock.GetTimestamp();
        using var span = Traces.Begin($"push {what}", ActivityKind.Producer);
        try
        {
            await call(await service.HubAsync());
            outage.Answered();
        }
        // Whatever is wrong with the service, nothing depends on a hint; only a caller that gave up hears of that.
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            outage.Failed(started);
            span.Failed(e);
            Measures.PushFailures.Add(1, new KeyValuePair<string, object?>(Tags.Outcome, "lost"));
            Log.HintLost(logger, what, subject, e);
        }
    }
}
