using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace ContactFunctions.AppHost.Processes;

/// <summary>Runs npm and Node, and says in one sentence what to do when they are missing.</summary>
internal static class Npm
{
    private const int LinesShown = 30;

    /// <exception cref="SetupException">npm is missing, failed or took longer than <paramref name="within"/>.</exception>
    public static async Task RunAsync(
        string folder, TimeSpan within, TimeProvider time, CancellationToken cancellation, params string[] arguments)
    {
        var output = new ConcurrentQueue<string>();
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", arguments) { WorkingDirectory = folder };
        await using var npm = StartNode(start, output.Enqueue);
        try
        {
            if (await npm.FinishedAsync(cancellation).WaitAsync(within, time, cancellation) == 0)
                return;
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            npm.Kill();
            if (e is OperationCanceledException)
                throw;
            output.Enqueue($"Stopped after {within}.");
        }
        throw new SetupException(
            $"npm {string.Join(' ', arguments)} failed in {folder}:{Environment.NewLine}{string.Join(Environment.NewLine, output.TakeLast(LinesShown))}");
    }

    /// <exception cref="SetupException">Node is not installed.</exception>
    public static ChildProcess StartNode(ProcessStartInfo start, Action<string> line)
    {
        try
        {
            return ChildProcess.Start(start, line);
        }
        catch (Win32Exception e)
        {
            throw new SetupException(
                "Node.js is not installed or not on the PATH: install version 20 or later from https://nodejs.org and try again.", e);
        }
    }
}
