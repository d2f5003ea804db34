using ContactFunctions.AppHost;
using ContactFunctions.AppHost.Processes;

namespace ContactFunctions.Harness;

/// <summary>
/// Held while a ring runs the whole app. Test projects run side by side; two whole apps on a small machine would measure each other.
/// It ends with the process that holds it.
/// </summary>
public sealed class WholeAppLock : IDisposable
{
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(10);
    private readonly MachineLock turn;

    private WholeAppLock(MachineLock turn) => this.turn = turn;

    public static async Task<WholeAppLock> AcquireAsync(CancellationToken cancellation = default) =>
        new(await MachineLock.AcquireAsync(Path.Combine(Repository.Local, "whole-app.lock"), Bound, TimeProvider.System, cancellation));

    public void Dispose() => turn.Dispose();
}
