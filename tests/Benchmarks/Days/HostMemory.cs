using System.Diagnostics;
using ContactFunctions.Harness;

namespace ContactFunctions.Benchmarks.Days;

internal static class HostMemory
{
    private const double Megabyte = 1024 * 1024;

    /// <summary>What each function host holds, in megabytes.</summary>
    public static string Of(App app) => string.Join(", ", app.Processes
        .Where(process => process.Key.StartsWith("functions-", StringComparison.Ordinal))
        .Select(process => $"{process.Key} {Held(process.Value) / Megabyte:0} MB"));

    private static double Held(int id)
    {
        using var process = Process.GetProcessById(id);
        return process.WorkingSet64;
    }
}
