using ContactFunctions.Ports;

namespace ContactFunctions.Platform.Tests.Texting;

/// <summary>A provider that keeps what it takes and answers as the test says.</summary>
internal sealed class ScriptedProvider(TimeProvider clock) : ISmsSender
{
    private readonly Lock gate = new();
    private readonly List<SentText> taken = [];

    /// <summary>Every text that is on its way to a phone, in order.</summary>
    public IReadOnlyList<SentText> Taken
    {
        get { lock (gate) return [.. taken]; }
    }

    public double PerSecond { get; set; } = 1_000;

    public bool AnswersOptOut { get; set; }

    /// <summary>What it does with a text; the default takes it.</summary>
    public Func<SentText, Task<SmsOutcome>>? Answer { get; set; }

    public SmsLine LineOf(string ours) => new(PerSecond, AnswersOptOut);

    public async Task<SmsOutcome> SendAsync(string from, string to, string text, string tag, CancellationToken cancellation)
    {
        var sent = new SentText(from, to, text, tag, clock.GetUtcNow());
        return Answer is { } answer ? await answer(sent) : Take(sent);
    }

    public SmsOutcome.Sent Take(SentText sent)
    {
        lock (gate) taken.Add(sent);
        return new($"p{Taken.Count}");
    }
}

internal sealed record SentText(string From, string To, string Text, string Tag, DateTimeOffset At);
