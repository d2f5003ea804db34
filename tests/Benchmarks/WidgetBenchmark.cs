using System.IO.Compression;

namespace ContactFunctions.Benchmarks;

/// <summary>What a page loads for the widget, as gzip at its best level would send it.</summary>
internal static class WidgetBenchmark
{
    private const int LoaderBytesMax = 5 * 1024;

    public static IReadOnlyList<Measurement> Run()
    {
        var loader = Path.Combine(Root(), "functions", "web", "wwwroot", "widget.js");
        if (!File.Exists(loader))
            return [new("widget: loader on page load, gzip", "≤ 5 KB", false, "not built", "Build the pages first: npm run build in functions/web.")];
        var bytes = Zipped(loader);
        return [new("widget: loader on page load, gzip", "≤ 5 KB", bytes <= LoaderBytesMax, $"{bytes / 1024.0:0.0} KB")];
    }

    private static long Zipped(string file)
    {
        using var result = new MemoryStream();
        using (var zip = new GZipStream(result, CompressionLevel.SmallestSize, leaveOpen: true))
            zip.Write(File.ReadAllBytes(file));
        return result.Length;
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ContactFunctions.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("The benchmarks do not run from within the repository.");
    }
}
