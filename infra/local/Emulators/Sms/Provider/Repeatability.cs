namespace ContactFunctions.Emulators.Sms;

/// <summary>Remembers what was answered to which request id, so that a repeat sends nothing.</summary>
internal sealed class Repeatability(TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Answer> answers = new(StringComparer.Ordinal);
    private readonly Queue<(string Id, DateTimeOffset At)> ages = new();

    /// <param name="requestId">Null or empty is never a repeat.</param>
    /// <param name="content">A repeat with other content is refused.</param>
    public SendResult Once(string? requestId, string content, string to, Func<SendResult> send)
    {
        if (string.IsNullOrEmpty(requestId))
            return send();

        lock (gate)
        {
            var now = clock.GetUtcNow();
            while (ages.TryPeek(out var oldest) && (oldest.At + SmsLimits.RepeatabilityWindow <= now || ages.Count >= SmsLimits.RememberedRequestsMax))
                answers.Remove(ages.Dequeue().Id);
            if (answers.TryGetValue(requestId, out var known))
                return known.Content == content ? known.Result : SendResult.Refused(to, "repeatabilityRequestId was used for another message") with { RepeatabilityResult = "rejected" };

            var result = send();
            answers[requestId] = new(content, result);
            ages.Enqueue((requestId, now));
            return result;
        }
    }

    private sealed record Answer(string Content, SendResult Result);
}
