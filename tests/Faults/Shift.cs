using System.Collections.Concurrent;

namespace ContactFunctions.Faults.Tests;

/// <summary>What customers and operators were promised by 2xx answers, and whether it is time to go home.</summary>
internal sealed class Shift
{
    private readonly ConcurrentDictionary<string, long> acknowledged = new();
    private readonly ConcurrentDictionary<string, byte[]> files = new();
    private readonly ConcurrentDictionary<string, bool> texted = new();
    private volatile bool ending;

    /// <summary>Nobody opens another conversation.</summary>
    public bool IsEnding => ending;

    /// <summary>Sequence numbers by the id that the client gave the message.</summary>
    public IReadOnlyDictionary<string, long> Acknowledged => acknowledged;

    /// <summary>Bytes by attachment id.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => files;

    /// <summary>Conversations by text message that somebody of the staff has answered in.</summary>
    public ICollection<string> Texted => texted.Keys;

    public void AnsweredByText(string conversation) => texted[conversation] = true;

    public void Sent(string attachmentId, byte[] bytes) =>
        Assert.True(files.TryAdd(attachmentId, bytes), $"{attachmentId} was given to two files.");

    public void End() => ending = true;

    public void Acknowledge(string clientMessageId, long? seq)
    {
        Assert.NotNull(seq);
        Assert.True(acknowledged.TryAdd(clientMessageId, seq.Value), $"{clientMessageId} was written twice by its author.");
    }
}
