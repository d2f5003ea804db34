using System.Diagnostics;

namespace ContactFunctions.Platform.Tests.Evidence;

/// <summary>Programs of others that prove ours right. Linux and macOS have them, so there a test without them fails; elsewhere it has nothing to say.</summary>
internal static class Tool
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>False where nobody expects the program and it is not there.</summary>
    public static bool IsHere(string program)
    {
        var names = OperatingSystem.IsWindows() ? new[] { $"{program}.exe" } : [program];
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => names.Any(name => File.Exists(Path.Combine(folder, name))));
        Assert.True(found || OperatingSystem.IsWindows(), $"This test needs the program {program}: install it.");
        return found;
    }

    /// <returns>The exit code, and everything that it printed.</returns>
    public static async Task<(int Code, string Output)> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        }) ?? throw new InvalidOperationException($"{program} did not start.");
        process.StandardInput.Close();
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(Ct), process.StandardError.ReadToEndAsync(Ct));
        await process.WaitForExitAsync(Ct);
        return (process.ExitCode, await said + await complained);
    }
}
