using ContactFunctions.AppHost.CommandLine;
using ContactFunctions.AppHost.Front;
using ContactFunctions.AppHost.Hosts;
using ContactFunctions.AppHost.Pages;
using ContactFunctions.AppHost.Processes;
using ContactFunctions.AppHost.Readiness;
using ContactFunctions.AppHost.Storage;
using Microsoft.AspNetCore.Builder;

namespace ContactFunctions.AppHost;

/// <summary>The whole app on this machine. What is started last stops first, so that storage outlives its users.</summary>
internal sealed class LocalApp : IAsyncDisposable
{
    private static readonly TimeSpan AzuriteStopGrace = TimeSpan.FromSeconds(10);
    private readonly Stack<IAsyncDisposable> running = new();
    private readonly AppHostOptions options;
    private readonly AppAddresses addresses;
    private readonly TimeProvider time;
    private readonly Supervision supervision;
    private readonly HostPool pool;
    private readonly PagesBuild pages;
    private readonly Announcer announcer;
    private FunctionHost[] hosts = [];
    private SupervisedProcess? azurite;

    private LocalApp(AppHostOptions options, Supervision supervision)
    {
        (this.options, this.supervision, time) = (options, supervision, supervision.Time);
        addresses = AppAddresses.Choose(options);
        pool = new HostPool(time);
        pages = new PagesBuild(Repository.PathOf("functions", "web"), time);
        announcer = new Announcer(options.ReadyFile, Describe, supervision.Say);
    }

    /// <summary>Returns when a conversation can start.</summary>
    /// <param name="quitting">Gives up a start; later, keeps what ends by itself from starting again.</param>
    /// <exception cref="SetupException">Something is missing or in the way; everything that was started is stopped again.</exception>
    public static async Task<LocalApp> StartAsync(
        AppHostOptions options, TimeProvider time, Action<string> say, CancellationToken quitting)
    {
        if (options.Port != 0 && !LoopbackPorts.IsFree(options.Port))
            throw new SetupException($"Port {options.Port} is taken: stop what listens there, or choose another with --port.");
        return await PortRetry.StartAsync(() => StartOnceAsync(options, time, say, quitting));
    }

    private static async Task<LocalApp> StartOnceAsync(
        AppHostOptions options, TimeProvider time, Action<string> say, CancellationToken quitting)
    {
        var app = new LocalApp(options, new Supervision(time, say, quitting));
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(quitting);
        var building = options.Pages ? app.pages.EnsureAsync(say, giveUp.Token) : Task.CompletedTask;
        try
        {
            await app.StartAsync(giveUp.Token);
            await building;
            await Health.WaitAsync(app.addresses.App, time, quitting);
            app.announcer.Ready();
            return app;
        }
        catch
        {
            await giveUp.CancelAsync();
            await building.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await app.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (running.TryPop(out var last))
            await last.DisposeAsync();
    }

    private async Task StartAsync(CancellationToken cancellation)
    {
        var data = Run(await DataFolder.OpenAsync(options, time, cancellation));
        azurite = Run(StorageOf(data));
        var storage = azurite.StartAsync(cancellation);
        var emulators = Run(await EmulatorSet.StartAsync(addresses, data.IssuerKey, time, cancellation));
        var settings = HostSettings.Merge(withOwn: !options.Ephemeral, addresses.Settings(emulators, data), options.Settings);
        hosts = [.. Enumerable.Range(1, options.Instances).Select(number => Run(HostOf($"functions-{number}", settings)))];
        Run(await FrontDoor.OpenAsync(addresses.Front, new Forwarder(pool, time), UsePages, cancellation));
        await storage;
        await Task.WhenAll(hosts.Select(h => h.StartAsync(cancellation)));
        emulators.Connect(addresses.App);
    }

    private FunctionHost HostOf(string name, IReadOnlyDictionary<string, string> settings) => new(
        name,
        new HostProgram(HostProgram.FunctionApp, new Dictionary<string, string>(settings) { ["Telemetry__Instance"] = name }),
        pool, announcer.Restarted, supervision);

    private SupervisedProcess StorageOf(DataFolder data) =>
        new("azurite", ct => AzuriteProcess.StartAsync(data.Azurite, addresses.Azurite, time, ct), AzuriteStopGrace, supervision)
        {
            Started = StorageStarted,
        };

    // What hosts remember may be newer than what storage kept, so they do not outlive it. On the first start there are none.
    private void StorageStarted()
    {
        Array.ForEach(hosts, host => host.Restart());
        announcer.Restarted();
    }

    private void UsePages(IApplicationBuilder server)
    {
        if (options.Pages)
            server.UsePages(pages.Output, addresses.Site, PagePolicy.At(addresses.App, addresses.Issuer, addresses.SignalR));
    }

    private ReadyFile Describe() => addresses.Describe(
        [new("azurite", azurite!.Id), .. hosts.Select(h => new ReadyFile.RunningProcess(h.Name, h.Id, $"http://127.0.0.1:{h.Port}"))]);

    private T Run<T>(T started)
        where T : IAsyncDisposable
    {
        running.Push(started);
        return started;
    }
}
