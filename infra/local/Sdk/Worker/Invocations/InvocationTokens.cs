using ContactFunctions.LocalWorker.Hosting;
using Microsoft.Extensions.Hosting;

namespace ContactFunctions.LocalWorker.Invocations;

/// <summary>The token of all invocations: cancelled a while after the host began to stop, so that most of them end by themselves.</summary>
internal sealed class InvocationTokens : IDisposable
{
    /// <summary>Of <see cref="LocalHost.DrainTimeout"/>, what is left to invocations after their token was cancelled.</summary>
    private static readonly TimeSpan UnwindTime = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource source;

    public InvocationTokens(IHostApplicationLifetime lifetime, TimeProvider clock)
    {
        source = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        lifetime.ApplicationStopping.Register(() => source.CancelAfter(LocalHost.DrainTimeout - UnwindTime));
    }

    public CancellationToken Token => source.Token;

    public void Dispose() => source.Dispose();
}
