using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Process;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Duties;

/// <summary>Sends what waits in a conversation's outbox, in order. What may have been sent is never sent again.</summary>
public sealed class OutboxDuty(IConversationRecord record, ISmsSender sms, Settlement settlement)
{
    public async Task<Course> DrainAsync(DutyOrder order, IProcess process)
    {
        var id = order.Course.ConversationId;
        while (await record.FindAsync(id, CancellationToken.None) is { Outbox: [var number, ..], Address: { } address })
        {
            await SendAsync(id, number, address);
            await record.ApplyAsync(id, new FinishSend(number), CancellationToken.None);
        }

        return await settlement.RunAsync(id, process);
    }

    /// <summary>An entry that is found under way was begun by a host that died: nobody knows whether it went out.</summary>
    private async Task SendAsync(string id, long number, StandingAddress address)
    {
        if (!await record.MarkDeliveryAsync(id, number, DeliveryState.Sending, CancellationToken.None))
        {
            await record.MarkDeliveryAsync(id, number, DeliveryState.Unknown, CancellationToken.None);
            return;
        }

        var entries = await record.ReadAsync(id, ReadFrom.Entry(number - 1), 1, CancellationToken.None);
        var outcome = await sms.SendAsync(address.Ours, address.Theirs, entries[0].Text, $"{id}|{number}", CancellationToken.None);
        var state = outcome switch
        {
            SmsOutcome.Sent => DeliveryState.Sent,
            SmsOutcome.Refused => DeliveryState.Failed,
            _ => DeliveryState.Unknown,
        };
        await record.MarkDeliveryAsync(id, number, state, CancellationToken.None);
    }
}
