using System.Globalization;
using ContactFunctions.Domain.Texting;

namespace ContactFunctions.Domain.Messages;

/// <summary>What is written to a customer who has left, and what they agree to before, in their language. English where a language is missing.</summary>
public sealed record FollowUpTexts
{
    /// <summary>Whoever wants to read more comes back.</summary>
    public const int SegmentsMax = 3;

    /// <summary>Characters of the staff's words in a text, where the alphabet leaves room for so many.</summary>
    private const int WordsInTextMax = 320;

    private const int WordsInTextMin = 20;

    /// <summary>Characters of the staff's words in a mail.</summary>
    public const int WordsInMailMax = 4_000;

    private static readonly FollowUpTexts English = new()
    {
        Agreed = "I agree that {0} writes to {1} by {2} when I have left this page. I can end that at any time.",
        Sms = "text message",
        Email = "e-mail",
        HowToGoOn = "Reply to this text to go on. Reply STOP to end.",
        Subject = "{0}: an answer for you",
        Wrote = "{0} wrote to you:",
        Link = "Go on with the conversation here. The link is yours alone and works for 30 days:",
        Why = "You get this mail because you asked for it when you left the chat. You can end that on the page behind the link.",
    };

    private static readonly FollowUpTexts Japanese = new()
    {
        Agreed = "このページを離れた後、{0}が{2}で{1}に連絡することに同意します。いつでも取り消すことができます。",
        Sms = "SMS",
        Email = "メール",
        HowToGoOn = "このSMSに返信すると会話を続けられます。停止するにはSTOPと返信してください。",
        Subject = "{0}：回答が届いています",
        Wrote = "{0}からのメッセージ：",
        Link = "会話の続きはこちらからどうぞ。このリンクはお客様専用で、30日間有効です：",
        Why = "チャットを離れる際にご希望いただいたため、このメールをお送りしています。リンク先のページでいつでも停止できます。",
    };

    public required string HowToGoOn { get; init; }

    private string Agreed { get; init; } = "";

    private string Sms { get; init; } = "";

    private string Email { get; init; } = "";

    private string Subject { get; init; } = "";

    private string Wrote { get; init; } = "";

    private string Link { get; init; } = "";

    private string Why { get; init; } = "";

    /// <param name="locale">BCP 47; null means English.</param>
    public static FollowUpTexts For(string? locale) =>
        locale is not null && locale.StartsWith("ja", StringComparison.OrdinalIgnoreCase) ? Japanese : English;

    public string Agreement(string organisation, string address, bool isMail) => Format(Agreed, NameOf(organisation), address, isMail ? Email : Sms);

    /// <summary>Who writes, their words as far as <see cref="SegmentsMax"/> carry them, and how to go on.</summary>
    public string Text(string organisation, string person, IReadOnlyList<string> words)
    {
        var said = string.Join('\n', words);
        string With(int charactersMax) => $"{Sender(organisation, person)}: {Cut(said, charactersMax)}\n{HowToGoOn}";
        var max = WordsInTextMax;
        while (max > WordsInTextMin && Segments.Of(With(max)).Count > SegmentsMax)
            max -= WordsInTextMin;
        return With(max);
    }

    public string MailSubject(string organisation) => Format(Subject, NameOf(organisation));

    /// <summary>Without the link, which is a secret and follows the last line.</summary>
    public string MailText(string organisation, string person, IReadOnlyList<string> words) => string.Join(
        "\n\n", Format(Wrote, Sender(organisation, person)), Cut(string.Join('\n', words), WordsInMailMax), Why, Link);

    /// <summary>At the end of a word where there is one near, never through the middle of a character.</summary>
    public static string Cut(string text, int charactersMax)
    {
        if (text.Length <= charactersMax)
            return text;
        var end = charactersMax - 1;
        var space = text.AsSpan(0, end + 1).LastIndexOfAny(' ', '\n');
        if (space >= charactersMax / 2)
            end = space;
        var elements = StringInfo.ParseCombiningCharacters(text);
        var whole = Array.FindLast(elements, start => start <= end);
        return string.Concat(text.AsSpan(0, whole).TrimEnd(), "…");
    }

    private static string Sender(string organisation, string person) => organisation.Length == 0 ? person : $"{organisation}, {person}";

    private static string NameOf(string organisation) => organisation.Length == 0 ? "ContactFunctions" : organisation;

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
