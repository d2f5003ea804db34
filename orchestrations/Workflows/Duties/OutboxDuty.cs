using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Process;
using ContactFunctions.Domain.Texting.Sends;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Texting;

namespace ContactFunctions.Workflows.Duties;

/// <summary>Sends what waits in a conversation's outbox, in order. What may have been sent is never sent again.</summary>
public sealed class OutboxDuty(IConversationRecord record, ISmsSender sms, DeliveryNews news, Settlement settlement, TimeProvider clock)
{
    public async Task<Course> DrainAsync(DutyOrder order, IProcess process)
    {
        var id = order.Course.ConversationId;
        while (await record.FindAsync(id, CancellationToken.None) is { Outbox: [var number, ..], SendsTo: { } address })
        {
            await SendAsync(id, number, address);
            await record.ApplyAsync(id, new FinishSend(number), CancellationToken.None);
        }

        return await settlement.RunAsync(id, process);
    }

    /// <summary>An entry that is found under way was begun by a host that died: nobody knows whether it went out.</summary>
    private async Task SendAsync(string id, long number, StandingAddress address)
    {
        var begun = await record.StepAsync(id, number, new BeginSend(clock.GetUtcNow() + TimeSpan.FromMinutes(1)), CancellationToken.None);
        if (begun.IsRefused)
        {
            await TellAsync(id, number, new SendLost());
            return;
        }

        var entries = await record.ReadAsync(id, ReadFrom.Entry(number - 1), 1, CancellationToken.None);
        var outcome = await sms.SendAsync(
            address.Ours, address.Theirs, entries[0].Text, $"{new SendTag(id, number, begun.Value.Attempts)}", CancellationToken.None);
        await TellAsync(id, number, outcome switch
        {
            SmsOutcome.Sent sent => new SendTaken(sent.ProviderMessageId),
            SmsOutcome.Refused refused => new SendFailed(refused.Reason),
            _ => new SendLost(),
        });
    }

    private async Task TellAsync(string id, long number, SendStep step)
    {
        var send = await record.StepAsync(id, number, step, CancellationToken.None);
        if (!send.IsRefused)
            await news.TellAsync(id, send.Value);
    }
}
