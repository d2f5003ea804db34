using ContactFunctions.Domain.Outcomes;
using static ContactFunctions.Domain.Texting.Sends.DeliveryState;

namespace ContactFunctions.Domain.Texting.Sends;

/// <summary>Every change to a send. What changes nothing answers the same instance.</summary>
/// <remarks>
/// A text costs money and cannot be taken back: from <see cref="BeginSend"/> on nothing but a person makes it wait again, except the
/// provider's own word that it did not take it.
/// </remarks>
public static class SendRules
{
    public static Outcome<Send> Decide(Send send, SendStep step) => step switch
    {
        BeginSend begin => send.IsWaiting
            ? Waits(send) with { State = Sending, Attempts = send.Attempts + 1, LeaseUntil = begin.LeaseUntil }
            : new AlreadySent(),
        HoldSend hold => send.IsWaiting ? Held(send, hold) : send,
        SetBack back => send.State is Sending
            ? send with { State = Scheduled, Setbacks = send.Setbacks + 1, NotBefore = back.Until, Hold = HoldReason.Provider, LeaseUntil = null }
            : send,
        SendTaken taken => Taken(send, taken),
        SendFailed failed => send.State is Delivered or Failed ? send : Ended(send, Failed, failed.Reason),
        SendLost => send.State is Sending ? Ended(send, Unknown) : send,
        SendReported report => Reported(send, report),
        RepeatSend repeat => Repeated(send, repeat),
        CancelSend => send switch
        {
            { Reason: DeliveryReason.Withdrawn } => send,
            // One that failed has not left either, and must not be sent again by somebody who does not know.
            { IsWaiting: true } or { State: Failed } => Ended(send, Failed, DeliveryReason.Withdrawn),
            _ => new AlreadySent(),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(step), step.GetType().Name, "No rule for this step."),
    };

    private static Send Held(Send send, HoldSend hold) =>
        send.State is Scheduled && send.NotBefore == hold.Until && send.Hold == hold.Why
            ? send
            : send with { State = Scheduled, NotBefore = hold.Until, Hold = hold.Why };

    /// <summary>A report may be faster than the answer to the send; then it stands.</summary>
    private static Send Taken(Send send, SendTaken taken) => send.State switch
    {
        Delivered or Failed => send.ProviderId == taken.ProviderId ? send : send with { ProviderId = taken.ProviderId },
        Sent when send.ProviderId == taken.ProviderId => send,
        Pending or Sending or Sent or Unknown or Scheduled => Ended(send, Sent) with { ProviderId = taken.ProviderId },
    };

    /// <summary>On the phone is the last word, whichever attempt brought it there. A failure counts for the attempt that is meant, and not after another end.</summary>
    private static Send Reported(Send send, SendReported report)
    {
        if (report.Failed is not { } reason)
            return send.State is Delivered ? send : Ended(send, Delivered);
        var isMeant = report.Attempt == 0 || report.Attempt == send.Attempts;
        return !isMeant || send.IsWaiting || send.State is Delivered or Failed ? send : Ended(send, Failed, reason);
    }

    private static Outcome<Send> Repeated(Send send, RepeatSend repeat)
    {
        if (send.RepeatedBy == repeat.CommandId)
            return send;
        return send.State is Failed or Unknown && send.Reason is not DeliveryReason.Withdrawn
            ? Waits(send) with { State = Pending, Reason = null, Setbacks = 0, LeaseUntil = null, RepeatedBy = repeat.CommandId }
            : new NotResendable();
    }

    private static Send Waits(Send send) => send with { NotBefore = null, Hold = HoldReason.None };

    private static Send Ended(Send send, DeliveryState state, DeliveryReason? reason = null) =>
        Waits(send) with { State = state, Reason = reason, LeaseUntil = null };
}
