namespace ContactFunctions.Domain.Hooks;

/// <summary>What becomes of a delivery. Null: nothing changes.</summary>
public static class DeliveryRules
{
    /// <summary>A call that has not come to an end by then is made again: its host is gone.</summary>
    public static readonly TimeSpan CallTimeMax = TimeSpan.FromSeconds(30);

    /// <summary>Takes it for one call; null when it is not due, or not any more: somebody else has it.</summary>
    public static Delivery? Claim(Delivery delivery, DateTimeOffset now) =>
        delivery.State is DeliveryState.Pending && delivery.NextAt <= now ? delivery with { NextAt = now + CallTimeMax } : null;

    /// <summary>What an answer means. One that comes late counts: what was taken is delivered, whoever is at it now.</summary>
    /// <param name="jitter">0 to 1.</param>
    public static Delivery Answered(Delivery delivery, HookAnswer answer, DateTimeOffset began, DateTimeOffset now, double jitter)
    {
        var tried = delivery with
        {
            Tries = delivery.Tries + 1,
            Attempts = [.. delivery.Attempts.Append(new Attempt(began, answer.Status, answer.Fault, answer.Ms)).TakeLast(Delivery.AttemptsKeptMax)],
        };
        if (answer.IsTaken)
            return tried with { State = DeliveryState.Delivered };
        if (delivery.State is not DeliveryState.Pending)
            return tried;
        var next = now + BackOff.After(tried.Tries, jitter, answer.Status is 429 or 503 ? answer.RetryAfter : null);
        return answer.IsGone || next > delivery.Since + BackOff.GiveUpAfter
            ? tried with { State = DeliveryState.Dead }
            : tried with { NextAt = next };
    }

    /// <summary>Nothing goes there any more.</summary>
    public static Delivery? SwitchedOff(Delivery delivery, DateTimeOffset now) => delivery.State is not DeliveryState.Pending
        ? null
        : delivery with
        {
            State = DeliveryState.Dead,
            Attempts = [.. delivery.Attempts.Append(new Attempt(now, null, HookFaults.SwitchedOff, 0)).TakeLast(Delivery.AttemptsKeptMax)],
        };

    /// <summary>Due at once, with all its time before it, whatever became of it; null for a repeat of the command.</summary>
    public static Delivery? Replay(Delivery delivery, string commandId, DateTimeOffset now) => delivery.ReplayedBy == commandId
        ? null
        : delivery with { State = DeliveryState.Pending, Since = now, NextAt = now, Tries = 0, ReplayedBy = commandId };
}
