namespace ContactFunctions.Fuzz.Stage;

/// <summary>Words that have broken programs before: keys of tables, escapes, markup, numbers at the edge, half characters.</summary>
internal static class Hostile
{
    private static readonly string[] Texts =
    [
        "", " ", "\0", "a\0b", "/", "\\", "#", "?", "%", "a/b", "..", "../../etc/passwd", "..\\..\\windows", "|", "c|x", "w|", "l|hana|x",
        "' or '1'='1", "PartitionKey eq 'x'", "';--", "\"", "<script>alert(1)</script>", "${jndi:ldap://x}", "{{7*7}}", "%n%s", "$filter",
        "null", "undefined", "NaN", "Infinity", "true", "-1", "0", "1e400", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
        "2147483648", "0x10", "１２", "١٢", "\u202eabc", "\u200b", "\ufeff", "e\u0301", "ﷺ", "😀", "👨‍👩‍👧", "İ", "ß", "ǅ", "日本語", "\ud83d", "\ude00x",
        "\u0001", "\u001b[31m", "\r\nX-Injected: 1", "\t", "\u2028", "\uffff", "CON", "nul", "__proto__", "constructor", "$type", "$ref", "@odata.etag",
        "9999-12-31T23:59:59.9999999Z", "0001-01-01T00:00:00Z", "2026-02-30", "2026-11-20T09:00:00+99:00", "24:00", "admin", "hana", "does-not-exist",
    ];

    private static readonly string[] Numbers =
    [
        "0", "-0", "-1", "1.5", "1e3", "1e400", "-1e400", "9223372036854775807", "9223372036854775808", "2147483647", "2147483648", "1E-999",
        new('9', 500),
    ];

    private static readonly int[] Lengths = [127, 128, 129, 255, 256, 512, 1_023, 1_024, 1_025, 4_000, 4_001, 9_000, 33_000];

    public static string Text(Random dice) => dice.Next(8) switch
    {
        0 => new string((char)dice.Next('a', 'z'), Lengths[dice.Next(Lengths.Length)]),
        1 => string.Concat(Enumerable.Range(0, dice.Next(1, 60)).Select(_ => (char)dice.Next(0x10000))),
        2 => Texts[dice.Next(Texts.Length)] + Texts[dice.Next(Texts.Length)],
        _ => Texts[dice.Next(Texts.Length)],
    };

    public static string Number(Random dice) => Numbers[dice.Next(Numbers.Length)];

    /// <summary>What may be set in a header: no line ends, one byte a character.</summary>
    public static string HeaderText(Random dice) =>
        new([.. Text(dice).Select(c => (char)(c & 0xFF)).Where(c => c is not ('\r' or '\n' or '\0'))]);

    public static string Authorization(Random dice, string token) => dice.Next(9) switch
    {
        0 => $"Bearer {token}x",
        1 => $"Bearer {token[..(token.Length * 9 / 10)]}",
        2 => $"Bearer {string.Join('.', token.Split('.')[..^1])}.",
        3 => "Bearer eyJhbGciOiJub25lIn0.e30.",
        4 => $"Basic {token}",
        5 => $"Bearer {new string('a', dice.Next(20_000))}",
        6 => $"Bearer {token.Replace('.', ' ')}",
        7 => $"Bearer {token[..(token.Length / 2)]}A{token[(token.Length / 2)..]}",
        _ => $"Bearer {HeaderText(dice)}",
    };
}
