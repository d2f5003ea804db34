using ContactFunctions.Fuzz.Stage;

namespace ContactFunctions.Fuzz.Cases;

internal static class PathMutations
{
    private static readonly string[] Escapes =
    [
        "%00", "%2F", "%5C", "%23", "%3F", "%25", "%252F", "%2e%2e", "%c0%af", "%ED%A0%80", "%FF", "%E2%80%AE", "%0d%0aX:1", "%7C", "%27", "%u0041", "%", "%4", "..",
        ".", "", "'", "\"", "*", ";a=b", "~", "@", "$metadata", "{id}",
    ];

    private static readonly string[] Methods =
        ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "get", "FOO", "PROPFIND", "M-SEARCH", "X" + new string('Y', 60)];

    public static IReadOnlyList<Mutation> All { get; } =
    [
        (draft, dice) => draft.Segments[dice.Next(draft.Segments.Count)] = Uri.EscapeDataString(Whole(Hostile.Text(dice))),
        (draft, dice) => draft.Segments[dice.Next(draft.Segments.Count)] = Escapes[dice.Next(Escapes.Length)],
        (draft, dice) => draft.Segments[dice.Next(draft.Segments.Count)] += Escapes[dice.Next(Escapes.Length)],
        (draft, dice) => draft.Segments.Insert(dice.Next(draft.Segments.Count + 1), Escapes[dice.Next(Escapes.Length)]),
        (draft, dice) => draft.Segments[^1] = dice.Next(2) == 0 ? draft.Segments[^1].ToUpperInvariant() : draft.Segments[^1] + "/",
        (draft, dice) => draft.Segments = [.. draft.Segments, .. Enumerable.Repeat("x", dice.Next(1, 400))],
        (draft, dice) => draft.Segments = [.. draft.Segments.Take(dice.Next(1, draft.Segments.Count + 1))],
        (draft, dice) => draft.Method = Methods[dice.Next(Methods.Length)],
    ];

    /// <summary>Halves of characters have no escape; they become the sign for what cannot be shown.</summary>
    private static string Whole(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
