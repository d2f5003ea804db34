using ContactFunctions.Ports;

namespace ContactFunctions.Platform.Tests.Sla;

/// <summary>A receiver that takes nothing until it is told to.</summary>
internal sealed class HeardWebhooks(TimeProvider time) : IWebhooks
{
    private readonly List<(DateTimeOffset At, string Key, ClockNews News)> calls = [];

    public bool Takes { get; set; }

    public IReadOnlyList<(DateTimeOffset At, string Key, ClockNews News)> Calls => calls;

    public Task<bool> CallAsync(string address, string key, ClockNews news, CancellationToken cancellation)
    {
        calls.Add((time.GetUtcNow(), key, news));
        return Task.FromResult(Takes);
    }
}
