namespace ContactFunctions.DurableEngine.Buckets;

/// <summary>All instances of a bucket by id; the histories of those last used. Guarded by the bucket's lock.</summary>
internal sealed class Slots
{
    private readonly Dictionary<string, Slot> _byId = new(StringComparer.Ordinal);
    private readonly LinkedList<Slot> _recent = [];

    public IEnumerable<Slot> All => _byId.Values;

    public Slot? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>A known instance, not read yet.</summary>
    public Slot AddStored(string id) => _byId[id] = new(id);

    /// <summary>An id without an entry is one without an instance: the owner knows all of its bucket.</summary>
    public Slot FindOrAdd(string id)
    {
        if (!_byId.TryGetValue(id, out var slot))
            _byId[id] = slot = new(id) { IsLoaded = true };
        return slot;
    }

    /// <summary>Keeps what was used last and drops what was not used for long.</summary>
    public void Rest(Slot slot)
    {
        if (slot.Recent.List is not null)
            _recent.Remove(slot.Recent);
        if (slot is { Instance: null, IsLoaded: true, IsWatched: false, IsIdle: true })
            _byId.Remove(slot.Id);
        else
            _recent.AddFirst(slot.Recent);
        if (_recent.Count > Limits.CachedInstancesMax)
            Unload(_recent.Last!.Value);
    }

    private void Unload(Slot slot)
    {
        _recent.RemoveLast();
        if (!slot.IsIdle || slot.Instance is null)
            return;
        slot.Instance = null;
        slot.IsLoaded = false;
    }
}
