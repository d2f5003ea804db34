using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Texting;
using ContactFunctions.Domain.Texting.Sends;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Texting;

/// <summary>One text on its way: cleared, claimed, handed to the provider, and what became of it noted.</summary>
public sealed class Dispatching(
    IConversationRecord record, Clearance clearance, ISmsSender sms, Blocking blocking, DeliveryNews news, TimeProvider clock)
{
    /// <summary>Null when it has nothing to wait for any more; otherwise when to look again.</summary>
    public async Task<DateTimeOffset?> AdvanceAsync(ConversationHead head, StandingAddress pair, Send send)
    {
        var now = clock.GetUtcNow();
        if (send.State is DeliveryState.Sending)
            return await UnderWayAsync(head.Id, send, now);
        if (!send.IsWaiting)
            return null;
        if (send is { Hold: HoldReason.Turn or HoldReason.Provider, NotBefore: { } time } && time > now)
            return time;
        var entries = await record.ReadAsync(head.Id, ReadFrom.Entry(send.Entry - 1), 1, CancellationToken.None);
        if (entries is not [var entry])
            return null;
        switch (await clearance.OfAsync(head, pair, entry, send, now))
        {
            case Cleared.Never never:
                await NoteAsync(head.Id, send.Entry, new SendFailed(never.Reason));
                return null;
            case Cleared.Later later:
                await NoteAsync(head.Id, send.Entry, new HoldSend(later.At, later.Why));
                return later.At;
            default:
                return await SendAsync(head, pair, entry, now);
        }
    }

    /// <summary>Somebody is at it, or died at it: then nobody knows whether it went out.</summary>
    private async Task<DateTimeOffset?> UnderWayAsync(string id, Send send, DateTimeOffset now)
    {
        if (send.LeaseUntil > now)
            return send.LeaseUntil;
        await NoteAsync(id, send.Entry, new SendLost());
        return null;
    }

    private async Task<DateTimeOffset?> SendAsync(ConversationHead head, StandingAddress pair, Entry entry, DateTimeOffset now)
    {
        var begun = await record.StepAsync(head.Id, entry.Number, new BeginSend(now + ISmsSender.AnswerTimeMax), CancellationToken.None);
        // Somebody else was faster: the row says how far they are.
        if (begun.IsRefused)
            return await record.SendOfAsync(head.Id, entry.Number, CancellationToken.None) is { State: DeliveryState.Sending } other ? other.LeaseUntil : null;
        var text = Segments.Fit(OutgoingText.Of(entry), TextingLimits.SegmentsMax);
        var tag = new SendTag(head.Id, entry.Number, begun.Value.Attempts);
        var outcome = await sms.SendAsync(pair.Ours, pair.Theirs, text, $"{tag}", CancellationToken.None);
        var step = StepOf(outcome, begun.Value, clock.GetUtcNow());
        await NoteAsync(head.Id, entry.Number, step);
        if (step is SendFailed { Reason: DeliveryReason.ProviderBlocked })
            await blocking.ByProviderAsync(pair);
        return (step as SetBack)?.Until;
    }

    private static SendStep StepOf(SmsOutcome outcome, Send send, DateTimeOffset now) => outcome switch
    {
        SmsOutcome.Sent sent => new SendTaken(sent.ProviderMessageId),
        SmsOutcome.Refused refused => new SendFailed(refused.Reason),
        SmsOutcome.NotTaken when send.Setbacks + 1 >= BackOff.TriesMax => new SendFailed(DeliveryReason.Unreachable),
        SmsOutcome.NotTaken later => new SetBack(now + BackOff.After(send.Setbacks, later.RetryAfter)),
        _ => new SendLost(),
    };

    private async Task NoteAsync(string id, long entry, SendStep step)
    {
        var send = await record.StepAsync(id, entry, step, CancellationToken.None);
        if (!send.IsRefused)
            await news.TellAsync(id, send.Value);
    }
}
