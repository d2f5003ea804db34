using System.IO.Compression;

namespace ContactFunctions.Benchmarks;

/// <summary>What a page loads for the widget, as gzip at its best level would send it.</summary>
internal static class WidgetBenchmark
{
    private const int LoaderBytesMax = 5 * 1024;
    private const int OpenBytesMax = 45 * 1024;

    public static IReadOnlyList<Measurement> Run()
    {
        var pages = Path.Combine(SourceTree.Root, "functions", "web", "wwwroot");
        if (!File.Exists(Path.Combine(pages, "widget.js")))
            return [new("widget: loader on page load / everything on open, gzip", "≤ 5 KB / ≤ 45 KB", false, "not built", "Build the pages first: npm run build in functions/web.")];
        var loader = Zipped(Path.Combine(pages, "widget.js"));
        var open = Directory.EnumerateFiles(Path.Combine(pages, "widget"), "*", SearchOption.AllDirectories).Sum(Zipped);
        return
        [
            new("widget: loader on page load, gzip", "≤ 5 KB", loader <= LoaderBytesMax, $"{loader / 1024.0:0.0} KB"),
            new("widget: everything on open, gzip", "≤ 45 KB", open <= OpenBytesMax, $"{open / 1024.0:0.0} KB"),
        ];
    }

    private static long Zipped(string file)
    {
        using var result = new MemoryStream();
        using (var zip = new GZipStream(result, CompressionLevel.SmallestSize, leaveOpen: true))
            zip.Write(File.ReadAllBytes(file));
        return result.Length;
    }
}
