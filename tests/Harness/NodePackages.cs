using ContactFunctions.AppHost;
using ContactFunctions.AppHost.Processes;

namespace ContactFunctions.Harness;

/// <summary>Tools from npm that a ring needs: fetched once for this machine, in the versions of a lock file, never into the sources.</summary>
public static class NodePackages
{
    private static readonly TimeSpan InstallBound = TimeSpan.FromMinutes(5);

    /// <param name="sources">Folder below the repository with <c>package.json</c>, <c>package-lock.json</c> and <c>.npmrc</c>.</param>
    /// <param name="name">Folder of its own under <c>.local/tools</c>; name a version in it.</param>
    /// <returns>The folder whose <c>node_modules</c> holds the packages. A repeat returns at once.</returns>
    public static async Task<string> EnsureAsync(string sources, string name, CancellationToken cancellation)
    {
        var folder = Path.Combine(Repository.Local, "tools", name);
        var complete = Path.Combine(folder, "complete");
        if (File.Exists(complete))
            return folder;
        using var turn = await MachineLock.AcquireAsync(folder + ".lock", InstallBound, TimeProvider.System, cancellation);
        if (File.Exists(complete))
            return folder;
        Directory.CreateDirectory(folder);
        foreach (var file in (string[])["package.json", "package-lock.json", ".npmrc"])
            File.Copy(Repository.PathOf(sources, file), Path.Combine(folder, file), overwrite: true);
        await Npm.RunAsync(folder, InstallBound, TimeProvider.System, cancellation, "ci", "--omit=dev", "--ignore-scripts", "--prefer-offline");
        await File.WriteAllTextAsync(complete, name, cancellation);
        return folder;
    }
}
