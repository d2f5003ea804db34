namespace ContactFunctions.Fuzz.Wire;

/// <param name="Status">0: the connection ended without an answer.</param>
/// <param name="Headers">By name, whatever its case; several of one name joined by a comma.</param>
internal sealed record RawAnswer(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public static RawAnswer None { get; } = new(0, new Dictionary<string, string>(), []);

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>Refused by the web server before any function heard of it: not HTTP as it should be, too long, too slow.</summary>
    public bool IsOfTheServer => Status is 400 or 405 or 408 or 411 or 413 or 414 or 431 or 501 or 505 && Body.Length == 0;
}
