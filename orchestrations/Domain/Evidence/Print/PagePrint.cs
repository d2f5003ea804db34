using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ContactFunctions.Domain.Evidence.Export;
using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Domain.Evidence.Print;

/// <summary>A page to look at and to print: no script, no request, one style whose digest the policy names.</summary>
public sealed class PagePrint(PrintWords words) : IPrint
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Style = """
        @page{margin:18mm 16mm}
        *{box-sizing:border-box}
        body{margin:0 auto;max-width:60rem;padding:2rem 1.5rem;font:15px/1.55 system-ui,-apple-system,"Segoe UI","Hiragino Sans","Noto Sans CJK JP","Noto Sans JP",Meiryo,sans-serif;color:#1b1f24;background:#fff}
        h1{font-size:1.5rem;margin:0 0 1rem}
        h2{font-size:1.1rem;margin:2rem 0 .5rem;border-top:2px solid #1b1f24;padding-top:.75rem}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1.25rem;margin:0 0 1.5rem}
        dt{color:#57606a}
        dd{margin:0;overflow-wrap:anywhere}
        ol{list-style:none;margin:0;padding:0}
        li{display:grid;grid-template-columns:3.25rem 1fr;gap:.1rem .75rem;padding:.55rem 0;border-top:1px solid #d0d7de;break-inside:avoid}
        .n{color:#57606a;font-variant-numeric:tabular-nums;text-align:right}
        .h{color:#57606a;font-size:.85rem}
        .h b{color:#1b1f24;font-size:.95rem}
        .m{display:inline-block;border:1px solid #8c959f;border-radius:.75rem;padding:0 .5rem;margin-left:.35rem;font-size:.78rem}
        p{margin:.15rem 0 0;white-space:pre-wrap;overflow-wrap:anywhere}
        .x p{text-decoration:line-through}
        .e p,.f{color:#57606a;font-style:italic}
        .q{background:#f6f8fa}
        code{font:.8rem/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
        footer{margin-top:1.5rem;color:#57606a;font-size:.85rem}
        @media print{body{padding:0;max-width:none}.q{background:none}}
        """;

    /// <summary>What the page may load, for the header of that name: its own style, nothing else.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public string Begin(ConversationFacts facts)
    {
        var page = new StringBuilder(
            $"""<!doctype html><html lang="{words.Language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>{Safe(words.Title)} {Safe(facts.ConversationId)}</title><style>{Style}</style></head><body><main><h1>{Safe(words.Title)}</h1><dl>""");
        foreach (var (name, value) in PrintFacts.Of(facts, words))
            page.Append($"<dt>{Safe(name)}</dt><dd>{Safe(value)}</dd>");
        return page.Append("</dl><ol>\n").ToString();
    }

    public string Entry(Entry entry, DeliveryFacts? delivery, bool isWithdrawn)
    {
        var css = entry.IsErased ? "e" : isWithdrawn ? "x" : entry.Kind is EntryKind.Text ? "t" : "q";
        var item = new StringBuilder($"""<li class="{css}"><span class="n">#{entry.Number}</span><div><div class="h"><b>{Safe(words.Who(entry.Author))}</b> {PrintWords.Time(entry.SentAt)}""");
        foreach (var mark in PrintFacts.Marks(entry, delivery, isWithdrawn, words))
            item.Append($"""<span class="m">{Safe(mark)}</span>""");
        item.Append("</div>");
        if (entry.IsErased || entry.Text.Length > 0)
            item.Append($"<p>{Safe(entry.IsErased ? words.Erased : entry.Text)}</p>");
        foreach (var file in entry.Attachments)
            item.Append($"""<div class="f">{Safe(PrintFacts.File(file))}</div>""");
        if (entry.Choices.Count > 0)
            item.Append($"""<div class="f">{Safe(words.Choices)}: {Safe(string.Join(" / ", entry.Choices))}</div>""");
        return item.Append("</div></li>\n").ToString();
    }

    public string End(IReadOnlyList<Seal> seals, ExportEnd end)
    {
        var page = new StringBuilder($"</ol><h2>{Safe(words.Seals)}</h2><dl>");
        foreach (var seal in seals)
            page.Append($"<dt>{Safe(words.Sealed)}</dt><dd>{PrintWords.Time(seal.SealedAt)}{(seal.TimeStamp is null ? "" : $" ({Safe(words.Stamped)})")}, {Safe(words.Covers)} 1–{seal.Entries}<br>{Safe(words.Key)} <code>{Safe(seal.KeyId)}</code><br>{Safe(words.Signature)} <code>{Safe(seal.Signature)}</code></dd>");
        if (seals.Count == 0)
            page.Append($"<dt>{Safe(words.Sealed)}</dt><dd>{Safe(words.NotSealed)}</dd>");
        return page.Append($"<dt>{Safe(words.LastHash)}</dt><dd><code>{Safe(end.LastHash)}</code></dd><dt>{Safe(words.Exported)}</dt><dd>{PrintWords.Time(end.ExportedAt)} {Safe(words.By)} {Safe(end.By)}</dd></dl></main><footer>{Safe(words.Notice)}</footer></body></html>\n").ToString();
    }

    private static string Safe(string text) => Encoder.Encode(text);
}
