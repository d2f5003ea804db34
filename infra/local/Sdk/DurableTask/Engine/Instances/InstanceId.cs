using System.Buffers;

namespace ContactFunctions.DurableEngine.Instances;

internal static class InstanceId
{
    private static readonly SearchValues<char> Refused = SearchValues.Create(
        [.. "/\\#?", .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(code => (char)code)]);

    /// <summary>What a row key excludes, an instance id excludes.</summary>
    /// <exception cref="ArgumentException">Empty, too long, or with a character that a row key cannot hold.</exception>
    public static void Check(string? id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        if (id.Length > Limits.InstanceIdCharsMax)
            throw new ArgumentException($"An instance id has at most {Limits.InstanceIdCharsMax} characters, not {id.Length}.");
        if (id[0] == '@' || id.AsSpan().ContainsAny(Refused))
            throw new ArgumentException("An instance id has no '/', '\\', '#', '?' or control character and does not begin with '@'.");
    }
}
