using ContactFunctions.Ports;

namespace ContactFunctions.Platform.Tests.Texting;

/// <summary>Keeps what is put into the queue; the test takes it out when it likes, or loses it.</summary>
internal sealed class HeardQueue : IOutboxQueue
{
    private readonly Lock gate = new();
    private readonly List<(string Conversation, DateTimeOffset At)> messages = [];

    public IReadOnlyList<(string Conversation, DateTimeOffset At)> Messages
    {
        get { lock (gate) return [.. messages]; }
    }

    public Task PutAsync(string conversationId, DateTimeOffset at, CancellationToken cancellation)
    {
        lock (gate) messages.Add((conversationId, at));
        return Task.CompletedTask;
    }

    /// <summary>The messages whose time has come; they are gone then.</summary>
    public IReadOnlyList<string> Take(DateTimeOffset now)
    {
        lock (gate)
        {
            var due = messages.Where(message => message.At <= now).Select(message => message.Conversation).ToList();
            messages.RemoveAll(message => message.At <= now);
            return due;
        }
    }
}
