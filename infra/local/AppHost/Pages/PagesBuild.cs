using ContactFunctions.AppHost.Processes;

namespace ContactFunctions.AppHost.Pages;

/// <summary>Builds the pages when they are missing or older than their sources.</summary>
/// <param name="web">The web workspace.</param>
internal sealed class PagesBuild(string web, TimeProvider time)
{
    private const string Modules = "node_modules";
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(5);
    private static readonly string[] NotSources = [Modules, "wwwroot", "coverage", "dist"];

    public string Output => Path.Combine(web, "wwwroot");

    // Written last, so that a build that broke half-way is not taken for pages.
    private string Complete => Path.Combine(Output, ".complete");

    public bool IsFresh => File.Exists(Complete) && Newest(web) <= File.GetLastWriteTimeUtc(Complete);

    /// <exception cref="SetupException">Node is missing or the build failed.</exception>
    public async Task EnsureAsync(Action<string> say, CancellationToken cancellation)
    {
        if (IsFresh)
            return;
        using var turn = await MachineLock.AcquireAsync(Path.Combine(Repository.Local, "pages.lock"), Bound, time, cancellation);
        if (IsFresh)
            return;
        say("Building the pages.");
        var started = time.GetUtcNow();
        if (ModulesAreStale())
            await Npm.RunAsync(web, Bound, time, cancellation, "ci", "--prefer-offline");
        await Npm.RunAsync(web, Bound, time, cancellation, "run", "build");
        await File.WriteAllTextAsync(Complete, "", cancellation);
        File.SetLastWriteTimeUtc(Complete, started.UtcDateTime); // A source saved during the build is newer than the pages.
    }

    private bool ModulesAreStale()
    {
        var installed = Path.Combine(web, Modules, ".package-lock.json");
        return !File.Exists(installed) || File.GetLastWriteTimeUtc(Path.Combine(web, "package-lock.json")) > File.GetLastWriteTimeUtc(installed);
    }

    private static DateTime Newest(string folder)
    {
        var newest = Directory.EnumerateFiles(folder).Select(File.GetLastWriteTimeUtc).DefaultIfEmpty(DateTime.MinValue).Max();
        foreach (var inner in Directory.EnumerateDirectories(folder))
        {
            if (NotSources.Contains(Path.GetFileName(inner)))
                continue;
            var found = Newest(inner);
            newest = found > newest ? found : newest;
        }
        return newest;
    }
}
