using System.IO.Compression;
using System.Text.RegularExpressions;

namespace ContactFunctions.Benchmarks;

/// <summary>What a page loads for the widget, as gzip at its best level would send it: files, and what they import before they run.</summary>
internal static partial class WidgetBenchmark
{
    private const int LoaderBytesMax = 5 * 1024;
    private const int OpenBytesMax = 45 * 1024;

    public static IReadOnlyList<Measurement> Run()
    {
        var pages = Path.Combine(SourceTree.Root, "functions", "web", "wwwroot");
        if (!File.Exists(Path.Combine(pages, "widget.js")))
            return [new("widget: loader on page load / everything on open, gzip", "≤ 5 KB / ≤ 45 KB", false, "not built", "Build the pages first: npm run build in functions/web.")];
        var widget = Path.Combine(pages, "widget");
        return
        [
            Row("loader on page load", Zipped(Path.Combine(pages, "widget.js")), LoaderBytesMax),
            Row("everything on open, in the larger language", OnOpen(widget).Sum(Zipped), OpenBytesMax),
        ];
    }

    private static Measurement Row(string what, long bytes, int most) =>
        new($"widget: {what}, gzip", $"≤ {most / 1024} KB", bytes <= most, $"{bytes / 1024.0:0.0} KB");

    private static IReadOnlyCollection<string> OnOpen(string widget)
    {
        var page = Path.Combine(widget, "index.html");
        var named = Named().Matches(File.ReadAllText(page)).Select(match => Path.Combine(widget, match.Groups[1].Value));
        var words = new[] { "en-", "ja-" }.Select(language => Assets(widget, language)).MaxBy(files => files.Sum(Zipped))!;
        return WithImports([page, .. named, .. words]);
    }

    private static string[] Assets(string widget, string begin) => Directory.GetFiles(Path.Combine(widget, "assets"), $"{begin}*");

    private static IReadOnlyCollection<string> WithImports(IEnumerable<string> files)
    {
        var (found, open) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>(files));
        while (open.TryDequeue(out var file))
            if (found.Add(file) && file.EndsWith(".js", StringComparison.Ordinal))
                foreach (Match match in Imported().Matches(File.ReadAllText(file)))
                    open.Enqueue(Path.Combine(Path.GetDirectoryName(file)!, match.Groups[1].Value));
        return found;
    }

    private static long Zipped(string file)
    {
        using var result = new MemoryStream();
        using (var zip = new GZipStream(result, CompressionLevel.SmallestSize, leaveOpen: true))
            zip.Write(File.ReadAllBytes(file));
        return result.Length;
    }

    [GeneratedRegex("""(?:src|href)="\./([^"]+)"[ />]?""")]
    private static partial Regex Named();

    [GeneratedRegex("""(?:from|import)\s*["']\./([\w.-]+)["']""")]
    private static partial Regex Imported();
}
