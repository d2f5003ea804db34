namespace ContactFunctions.Functions.Auth;

/// <summary>Ids come from addresses, so anything may stand there; what cannot be a key of ours belongs to nothing.</summary>
internal static class PlainId
{
    private const int CharactersMax = 256;

    public static bool Is(string id) =>
        id.Length is > 0 and <= CharactersMax && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '@' or '+');
}
