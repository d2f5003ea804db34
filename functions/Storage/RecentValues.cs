using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace ContactFunctions.Functions.Storage;

/// <summary>
/// The values used lately, at most two generations of <paramref name="generationMax"/>: when the young one is full it becomes the old one,
/// and what nobody asked for since is forgotten. Only ever a shortcut: every write proves its value by ETag.
/// </summary>
internal sealed class RecentValues<T>(int generationMax)
    where T : class
{
    private ConcurrentDictionary<string, T> young = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, T> old = new(StringComparer.Ordinal);

    public bool TryGet(string key, [NotNullWhen(true)] out T? value)
    {
        if (young.TryGetValue(key, out value)) return true;
        if (!old.TryGetValue(key, out value)) return false;
        Put(key, value);
        return true;
    }

    public void Put(string key, T value)
    {
        if (young.Count >= generationMax)
            (old, young) = (young, new(StringComparer.Ordinal));
        young[key] = value;
    }

    public void Forget(string key)
    {
        young.TryRemove(key, out _);
        old.TryRemove(key, out _);
    }
}
