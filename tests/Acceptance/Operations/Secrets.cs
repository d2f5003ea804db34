using System.Text;
using ContactFunctions.Harness;

namespace ContactFunctions.Acceptance.Tests.Operations;

/// <summary>Words that nobody else says. Each is plain ASCII, so that no encoding hides it.</summary>
internal sealed class Secrets
{
    private readonly Dictionary<string, string> words = [];

    public string Name => Word("NameOf");

    public string Text => Word("Wrote");

    public string Answer => Word("FilledIn");

    public string Page => Word("Page");

    public string Mail => Add("mail", $"{Word("mail")}@example.com");

    public string File => Word("FileName");

    public string Note => Word("Noted");

    public string Reason => Word("Because");

    public string Wrong => Word("WrongSecret");

    public string Malformed => Word("Malformed");

    public string Sought => Word("Sought");

    /// <summary>One that the scan knows by its digits alone, however it is written.</summary>
    public string Phone(int number) => $"+1{Add($"phone{number}", $"555014771{number}")}";

    /// <summary>A number that a bank could have given out.</summary>
    public string Card => Add("card", "4111111111111111");

    /// <summary>Something that the app itself made and that opens doors.</summary>
    public string Add(string what, string secret) => words[what] = secret;

    /// <summary>Which of them are in these bytes, by what they are.</summary>
    public IReadOnlyList<string> In(ReadOnlySpan<byte> bytes)
    {
        var found = new List<string>();
        foreach (var (what, word) in words)
            if (bytes.IndexOf(Encoding.UTF8.GetBytes(word)) >= 0)
                found.Add(what);
        return found;
    }

    private string Word(string what) => words.TryGetValue(what, out var word) ? word : words[what] = $"{what}{CustomerApi.NewId()[..8]}";
}
