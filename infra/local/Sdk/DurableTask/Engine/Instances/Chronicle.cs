using ContactFunctions.DurableEngine.Histories;
using ContactFunctions.DurableEngine.Storage;

namespace ContactFunctions.DurableEngine.Instances;

/// <summary>The history's text on its way into rows: full chunks in rows of their own, the rest in the head.</summary>
internal sealed class Chronicle
{
    private readonly int _stored;
    private readonly List<(int Number, string Text)> _sealed = [];

    public Chronicle(InstanceHead? stored)
    {
        _stored = stored?.Chunks ?? 0;
        Chunks = _stored;
        Tail = stored?.Tail ?? "";
    }

    public int Chunks { get; private set; }

    public string Tail { get; private set; }

    public bool IsFull => Chunks >= Limits.HistoryChunksMax;

    public void Append(IReadOnlyCollection<HistoryEvent> events)
    {
        HubCounts.Add(events);
        Tail += HistoryText.Write(events);
        while (Tail.Length >= Limits.ChunkChars)
        {
            _sealed.Add((Chunks++, Tail[..Limits.ChunkChars]));
            Tail = Tail[Limits.ChunkChars..];
        }
    }

    public void Clear()
    {
        _sealed.Clear();
        Chunks = 0;
        Tail = "";
    }

    public IEnumerable<RowChange> ChangesOf(string instanceId) =>
    [
        .. _sealed.Select(chunk => new PutChunk(instanceId, chunk.Number, chunk.Text)),
        .. Enumerable.Range(0, _stored).Where(number => number >= Chunks).Select(number => new DeleteChunk(instanceId, number)),
    ];
}
