using System.Diagnostics;
using ContactFunctions.AppHost.Processes;

namespace ContactFunctions.AppHost.Storage;

/// <summary>Fetches Azurite once for all processes and runs on this machine, in the versions that the lock file next to it names.</summary>
internal static class AzuriteInstall
{
    public const string Version = "3.35.0";
    private static readonly TimeSpan InstallBound = TimeSpan.FromMinutes(5);

    public static string Sources => Repository.PathOf("infra", "local", "AppHost", "tools");

    /// <returns>The folder whose <c>node_modules</c> holds Azurite. A repeat returns at once.</returns>
    public static async Task<string> EnsureAsync(TimeProvider time, CancellationToken cancellation)
    {
        var folder = Path.Combine(Repository.Local, "tools", $"azurite-{Version}");
        var complete = Path.Combine(folder, "complete");
        if (File.Exists(complete))
            return folder;
        using var turn = await MachineLock.AcquireAsync(folder + ".lock", InstallBound, time, cancellation);
        if (File.Exists(complete))
            return folder;
        Directory.CreateDirectory(folder);
        foreach (var name in (string[])["package.json", "package-lock.json", ".npmrc"])
            File.Copy(Path.Combine(Sources, name), Path.Combine(folder, name), overwrite: true);
        await Npm.RunAsync(folder, InstallBound, time, cancellation, "ci", "--omit=dev", "--ignore-scripts", "--prefer-offline");
        await File.WriteAllTextAsync(complete, Version, cancellation);
        return folder;
    }
}
