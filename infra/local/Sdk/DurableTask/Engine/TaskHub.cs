using ContactFunctions.DurableEngine.Buckets;
using ContactFunctions.DurableEngine.Routing;
using ContactFunctions.DurableEngine.Storage;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.DurableEngine;

/// <summary>One process' part of a task hub: runs the orchestrations of its buckets, and reaches all others through its client.</summary>
internal sealed class TaskHub : IAsyncDisposable
{
    private readonly HubParts _parts;
    private readonly Peers _peers;
    private readonly Router _router;
    private DoorServer? _door;
    private Membership? _membership;

    public TaskHub(TaskHubOptions options, IDurableFunctions functions, ILoggerFactory loggers)
        : this(options, functions, loggers, new HubTables(options.Tables, options.HubName))
    {
    }

    public TaskHub(TaskHubOptions options, IDurableFunctions functions, ILoggerFactory loggers, IHubStore store)
    {
        _parts = new(options, functions, loggers, store);
        _peers = new(options.LeaseClock);
        _router = new(_parts, _peers);
        Client = new HubClient(_parts, _router, new(_parts, _router));
    }

    /// <summary>Calls made before the start wait for it.</summary>
    public DurableTaskClient Client { get; }

    /// <summary>Returns when this host has the buckets that nobody else holds. May be tried again when it failed.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        await _parts.Store.PrepareAsync(_parts.Options.PartitionCount, cancellation);
        _door ??= new(_router.AnswerAsync);
        _membership ??= new(_parts, _door.Open(), _router.SendAsync);
        await _membership.StartAsync(cancellation);
        _router.Start(_membership);
    }

    /// <summary>Lets what runs end, within 2 s, and leaves the buckets to the other hosts.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        if (_membership is not null)
            await _membership.StopAsync(cancellation);
        Close();
    }

    public async ValueTask DisposeAsync()
    {
        if (_door is not null)
            await StopAsync(CancellationToken.None);
    }

    /// <summary>Those that this host owns now.</summary>
    internal IReadOnlyList<int> Buckets => [.. _membership?.Owned.Select(bucket => bucket.Number).Order() ?? Enumerable.Empty<int>()];

    /// <summary>Completes when nothing is left to do before time passes or a letter comes. For tests.</summary>
    internal Task WhenIdleAsync() => _parts.Busy.WhenIdleAsync();

    /// <summary>Ends like a killed process: nothing is released, nothing is finished. For tests.</summary>
    internal async Task KillAsync()
    {
        var membership = _membership!;
        Close();
        await membership.AbandonAsync();
    }

    private void Close()
    {
        _door?.Dispose();
        _membership?.Dispose();
        _peers.Dispose();
        _door = null;
    }
}
