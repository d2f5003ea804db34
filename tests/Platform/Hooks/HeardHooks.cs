using ContactFunctions.Domain.Hooks;
using ContactFunctions.Ports;

namespace ContactFunctions.Platform.Tests.Hooks;

/// <summary>Receivers, the queue and the log of outgoing webhooks; the receivers take everything unless a test says otherwise.</summary>
internal sealed class HeardHooks(TimeProvider time) : IHookSender, IHookQueue, IHookLog
{
    private readonly Lock gate = new();
    private readonly List<(HookErrand Errand, DateTimeOffset At)> errands = [];
    private readonly List<(DateTimeOffset At, HookCall Call)> calls = [];

    public Func<HookCall, Task<HookAnswer>>? Answer { get; set; }

    public IReadOnlyList<(DateTimeOffset At, HookCall Call)> Calls
    {
        get { lock (gate) return [.. calls]; }
    }

    public IReadOnlyList<(HookErrand Errand, DateTimeOffset At)> Errands
    {
        get { lock (gate) return [.. errands]; }
    }

    public IReadOnlyList<string> Events(string subscription) =>
        [.. Calls.Where(one => one.Call.Subscription == subscription).Select(one => one.Call.Event)];

    public static HookAnswer Status(int status, TimeSpan? wish = null) => new(status, null, 1, wish);

    public async Task<HookAnswer> PostAsync(HookCall call, CancellationToken cancellation)
    {
        lock (gate) calls.Add((time.GetUtcNow(), call));
        return Answer is { } answer ? await answer(call) : Status(200);
    }

    public Task<HookAnswer> TestAsync(Subscription subscription, string key, SecretVersion secret, CancellationToken cancellation) =>
        PostAsync(new HookCall(subscription.Id, subscription.Address, key, "webhook.test", "{}", secret), cancellation);

    public string? SecretOf(string subscription, int generation) => $"{subscription}-{generation}";

    public Task PutAsync(HookErrand errand, DateTimeOffset at, CancellationToken cancellation)
    {
        lock (gate) errands.Add((errand, at));
        return Task.CompletedTask;
    }

    /// <summary>The errands whose time has come, each once; they are gone then.</summary>
    public IReadOnlyList<HookErrand> Take(DateTimeOffset now)
    {
        lock (gate)
        {
            var due = errands.Where(one => one.At <= now).Select(one => one.Errand).Distinct().ToList();
            errands.RemoveAll(one => one.At <= now);
            return due;
        }
    }

    public void LoseErrands()
    {
        lock (gate) errands.Clear();
    }

    public void Attempted(string subscription, string outcome)
    {
    }

    public void Dead(string subscription, string delivery)
    {
    }

    public void SwitchedOff(string subscription)
    {
    }

    public void Failed(string subscription, Exception fault) => throw new InvalidOperationException(subscription, fault);
}
