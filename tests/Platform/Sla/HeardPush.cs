using System.Collections.Concurrent;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Platform.Tests.Sla;

/// <summary>Keeps the alerts, and who heard them.</summary>
internal sealed class HeardPush : IPush
{
    private readonly ConcurrentQueue<(string Whom, AlertNotice Alert)> alerts = [];

    public IReadOnlyList<string> Alerts => [.. alerts.Select(one => $"{one.Whom}: {one.Alert.Kind} {one.Alert.Clock} {one.Alert.Share}")];

    public IReadOnlyList<AlertNotice> Notices => [.. alerts.Select(one => one.Alert)];

    public Task ToConversationAsync(string conversationId, string target, object payload, CancellationToken cancellation) => Task.CompletedTask;

    public Task ToStaffOfAsync(string conversationId, string target, object payload, CancellationToken cancellation) => Task.CompletedTask;

    public Task ToOperatorAsync(string operatorId, string target, object payload, CancellationToken cancellation) => HearAsync(operatorId, payload);

    public Task ToStaffAsync(string target, object payload, CancellationToken cancellation) => Task.CompletedTask;

    public Task ToSupervisorsAsync(string target, object payload, CancellationToken cancellation) => HearAsync("supervisors", payload);

    public Task AdmitAsync(string operatorId, string conversationId, CancellationToken cancellation) => Task.CompletedTask;

    public Task DismissAsync(string operatorId, string conversationId, CancellationToken cancellation) => Task.CompletedTask;

    public Task<RealtimeTicket> InviteCustomerAsync(string conversationId, CancellationToken cancellation) => throw new HttpRequestException();

    public Task<RealtimeTicket> InviteOperatorAsync(StaffInvitation invitation, CancellationToken cancellation) => throw new HttpRequestException();

    public Task ToPortalAsync(string target, object payload, CancellationToken cancellation) => Task.CompletedTask;

    public Task<RealtimeTicket> InvitePortalAsync(CancellationToken cancellation) => throw new HttpRequestException();

    public Task<bool> IsHealthyAsync(CancellationToken cancellation) => Task.FromResult(true);

    private Task HearAsync(string whom, object payload)
    {
        if (payload is AlertNotice alert)
            alerts.Enqueue((whom, alert));
        return Task.CompletedTask;
    }
}
