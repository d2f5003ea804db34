namespace ContactFunctions.Emulators.Telemetry;

/// <summary>The newest traces, in order of their first span's arrival.</summary>
internal sealed class TraceStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedListNode<KeptTrace>> byId = [];
    private readonly LinkedList<KeptTrace> order = [];
    private int count;

    public void Add(ReceivedSpan span)
    {
        lock (gate)
        {
            if (!byId.TryGetValue(span.TraceId, out var node))
                byId.Add(span.TraceId, node = order.AddLast(new KeptTrace(span.TraceId)));
            if (node.Value.Add(span))
                count++;
            while (order.Count > TelemetryLimits.TracesMax || count > TelemetryLimits.SpansMax)
                Forget(order.First!.Value);
        }
    }

    /// <summary>All spans, those of the oldest trace first.</summary>
    public IReadOnlyList<ReceivedSpan> All()
    {
        lock (gate)
            return [.. order.SelectMany(trace => trace.Spans)];
    }

    /// <summary>Each trace as it is now, newest first.</summary>
    public IReadOnlyList<TraceSnapshot> Snapshots()
    {
        lock (gate)
            return [.. order.Reverse().Select(Snapshot)];
    }

    public TraceSnapshot? Find(string id)
    {
        lock (gate)
            return byId.TryGetValue(id, out var node) ? Snapshot(node.Value) : null;
    }

    private static TraceSnapshot Snapshot(KeptTrace trace) => new(trace.Id, [.. trace.Spans], trace.Beyond);

    private void Forget(KeptTrace oldest)
    {
        order.RemoveFirst();
        byId.Remove(oldest.Id);
        count -= oldest.Spans.Count;
    }
}
