using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ContactFunctions.Domain.Texting.Words;

/// <summary>Recognises the words that stop texts, allow them again, or ask for help: the whole text is such a word, whatever its case, width or punctuation.</summary>
/// <param name="stop">Words of the organisation's own, beside those that everybody knows; here and below.</param>
public sealed class TextWords(IEnumerable<string> stop, IEnumerable<string> start, IEnumerable<string> help)
{
    private static readonly string[] Stops =
    [
        "STOP", "STOPALL", "STOP ALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT", "OPT OUT", "OPT-OUT",
        "停止", "配信停止", "受信拒否", "登録解除", "ストップ",
        "ALTO", "PARAR", "PARE", "BAJA", "ARRET", "ARRÊT", "STOPP", "ABMELDEN", "退订", "退訂", "取消订阅", "수신거부", "중지",
    ];

    private static readonly string[] Starts =
    [
        "START", "UNSTOP", "SUBSCRIBE", "OPTIN", "OPT IN", "OPT-IN",
        "再開", "配信再開", "スタート", "INICIAR", "ALTA", "DÉMARRER", "DEMARRER", "ANMELDEN", "订阅", "訂閱", "수신동의", "시작",
    ];

    private static readonly string[] Yeses = ["YES", "Y", "はい", "SI", "SÍ", "OUI", "JA", "是", "네", "예"];

    private static readonly string[] Helps = ["HELP", "INFO", "ヘルプ", "AYUDA", "AIDE", "HILFE", "帮助", "幫助", "도움말"];

    private readonly FrozenDictionary<string, TextCommand> words = Table(
        (Yeses, TextCommand.Yes), (Helps.Concat(help), TextCommand.Help), (Starts.Concat(start), TextCommand.Start), (Stops.Concat(stop), TextCommand.Stop));

    public TextCommand CommandOf(string? text) => words.GetValueOrDefault(Plain(text));

    /// <summary>Upper case, ordinary width, without what stands around the words.</summary>
    private static string Plain(string? text)
    {
        var plain = new StringBuilder();
        foreach (var c in (text ?? "").Normalize(NormalizationForm.FormKC))
            if (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ModifierLetter)
                plain.Append(char.ToUpperInvariant(c));
            else if (plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        return plain.ToString().TrimEnd();
    }

    /// <summary>Of a word with two meanings the last one counts: in doubt it stops.</summary>
    private static FrozenDictionary<string, TextCommand> Table(params (IEnumerable<string> Words, TextCommand Command)[] meanings)
    {
        var table = new Dictionary<string, TextCommand>(StringComparer.Ordinal);
        foreach (var (words, command) in meanings)
            foreach (var word in words.Select(Plain).Where(word => word.Length > 0))
                table[word] = command;
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
