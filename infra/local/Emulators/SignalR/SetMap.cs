namespace ContactFunctions.Emulators.SignalR;

/// <summary>A set of members for each key; a key without members is gone.</summary>
internal sealed class SetMap
{
    private static readonly HashSet<string> None = [];

    private readonly Dictionary<string, HashSet<string>> sets = new(StringComparer.Ordinal);

    public IReadOnlySet<string> this[string key] => sets.GetValueOrDefault(key) ?? None;

    public void Add(string key, string member)
    {
        if (!sets.TryGetValue(key, out var members))
            sets[key] = members = new(StringComparer.Ordinal);
        members.Add(member);
    }

    public void Remove(string key, string member)
    {
        if (sets.TryGetValue(key, out var members) && members.Remove(member) && members.Count == 0)
            sets.Remove(key);
    }

    public void RemoveEverywhere(string member)
    {
        foreach (var key in sets.Keys.ToArray())
            Remove(key, member);
    }
}
