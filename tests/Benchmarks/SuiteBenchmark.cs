using System.Diagnostics;

namespace ContactFunctions.Benchmarks;

/// <summary>The whole test suite, as the README runs it. Takes minutes, so it runs only when it is named.</summary>
internal static class SuiteBenchmark
{
    public static async Task<Measurement> RunAsync()
    {
        var begin = Stopwatch.GetTimestamp();
        using var tests = Process.Start(new ProcessStartInfo("dotnet", ["test", "ContactFunctions.sln", "--nologo"])
        {
            WorkingDirectory = SourceTree.Root,
            RedirectStandardOutput = true,
        })!;
        await tests.StandardOutput.ReadToEndAsync();
        await tests.WaitForExitAsync();
        var took = Stopwatch.GetElapsedTime(begin);
        return new Measurement(
            "whole test suite, build included", "≤ 8 min", took <= TimeSpan.FromMinutes(8) && tests.ExitCode == 0,
            $"{took.TotalMinutes:0.0} min, exit code {tests.ExitCode}");
    }
}
