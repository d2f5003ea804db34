using System.Collections.Concurrent;
using ContactFunctions.Ports;

namespace ContactFunctions.Platform.Tests.Sla;

/// <summary>Keeps what was texted; the provider takes everything.</summary>
internal sealed class HeardSms : ISmsSender
{
    private readonly ConcurrentQueue<(string From, string To, string Text)> texts = [];

    public IReadOnlyList<(string From, string To, string Text)> Texts => [.. texts];

    public SmsLine LineOf(string ours) => new(10, AnswersOptOut: false);

    public Task<SmsOutcome> SendAsync(string from, string to, string text, string tag, CancellationToken cancellation)
    {
        texts.Enqueue((from, to, text));
        return Task.FromResult<SmsOutcome>(new SmsOutcome.Sent($"p{texts.Count}"));
    }
}
