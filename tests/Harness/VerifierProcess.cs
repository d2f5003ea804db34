using System.Diagnostics;
using ContactFunctions.AppHost.Hosts;

namespace ContactFunctions.Harness;

/// <summary>The verifier of exports, run as an outsider runs it: its own process, a file, nothing else.</summary>
public static class VerifierProcess
{
    /// <returns>The exit code, and everything that it printed.</returns>
    public static async Task<(int Code, string Output)> RunAsync(byte[] file, CancellationToken ct, byte[]? keys = null)
    {
        var folder = Directory.CreateTempSubdirectory("contactfunctions-verify-");
        try
        {
            var (path, keyPath) = (Path.Combine(folder.FullName, "export.jsonl"), Path.Combine(folder.FullName, "keys.json"));
            await File.WriteAllBytesAsync(path, file, ct);
            if (keys is not null)
                await File.WriteAllBytesAsync(keyPath, keys, ct);
            return await RunAsync(["verify", path, .. keys is null ? (string[])[] : ["--keys", keyPath]], ct);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static async Task<(int Code, string Output)> RunAsync(IReadOnlyList<string> arguments, CancellationToken ct)
    {
        var start = HostProgram.DotNet(HostProgram.BuiltBeside("ContactFunctions.Verify.dll", "infra", "verify"), [.. arguments]);
        // It shall not depend on whoever started it.
        start.Environment.Remove("DOTNET_STARTUP_HOOKS");
        (start.RedirectStandardOutput, start.RedirectStandardError, start.UseShellExecute) = (true, true, false);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The verifier did not start.");
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
        await process.WaitForExitAsync(ct);
        return (process.ExitCode, await said + await complained);
    }
}
