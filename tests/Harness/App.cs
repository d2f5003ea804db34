using System.Collections.Concurrent;
using System.Diagnostics;
using ContactFunctions.AppHost.Hosts;
using ContactFunctions.AppHost.Processes;
using ContactFunctions.AppHost.Readiness;

namespace ContactFunctions.Harness;

/// <summary>The whole app, as a person would start it: one process that starts all others, with fresh data that are gone afterwards.</summary>
public sealed class App : IAsyncDisposable
{
    // A fresh clone fetches Azurite, and perhaps builds pages, on the first start.
    private static readonly TimeSpan StartBound = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan CallBound = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("contactfunctions-test-");
    private readonly ConcurrentQueue<string> output = new();
    private readonly ChildProcess process;

    private App(AppOptions options)
    {
        var start = HostProgram.DotNet(
            HostProgram.BuiltBeside("ContactFunctions.AppHost.dll", "infra", "local", "AppHost"), [.. options.Arguments(ReadyPath)]);
        process = ChildProcess.Start(start, output.Enqueue);
    }

    public Uri Address => new(Ready.App);

    public Uri Issuer => new(Ready.Issuer);

    public Uri Sms => new(Ready.Sms);

    public Uri SignalR => new(Ready.Signalr);

    public Uri Mail => new(Ready.Mail);

    public Uri Telemetry => new(Ready.Telemetry);

    public Uri Hooks => new(Ready.Hooks);

    public string StorageConnectionString => Ready.Storage;

    /// <summary>Process ids by name: <c>azurite</c>, <c>functions-1</c>, …; they change with every restart.</summary>
    public IReadOnlyDictionary<string, int> Processes => Ready.Processes.ToDictionary(p => p.Name, p => p.Pid);

    /// <summary>Where a function host listens by itself, without the one address in front.</summary>
    public Uri AddressOf(string name) => new(Ready.Processes.Single(p => p.Name == name).Address!);

    /// <summary>What the app printed so far, for the message of a test that fails.</summary>
    public IReadOnlyCollection<string> Output => output;

    /// <summary>Talks to the app's one address; safe for concurrent use.</summary>
    public HttpClient Http { get; private set; } = new();

    private ReadyFile Ready => ReadyFile.Read(ReadyPath) ?? throw new InvalidOperationException("The app is not ready.");

    private string ReadyPath => Path.Combine(folder.FullName, "ready.json");

    /// <summary>Returns when a conversation can start. Take a <see cref="WholeAppLock"/> first.</summary>
    public static async Task<App> StartAsync(AppOptions? options = null, CancellationToken ct = default)
    {
        var app = new App(options ?? new AppOptions());
        try
        {
            await Eventually.TrueAsync(app.IsReady, "A ready app", StartBound, ct);
            app.Http = new HttpClient { BaseAddress = app.Address, Timeout = CallBound };
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    public Task<CustomerApi> OpenChatAsync(
        string queue = "support", string? text = null, string? name = null, string? startId = null, CancellationToken ct = default) =>
        CustomerApi.OpenAsync(Http, queue, text, name, startId, ct);

    public Task<OperatorApi> SignInAsync(string user, CancellationToken ct = default) => OperatorApi.SignInAsync(Http, Issuer, user, ct);

    /// <summary>Ends a process as <c>kill -9</c> does, without waiting for its return. One that just ended by itself is ended already.</summary>
    public void Kill(string name)
    {
        try
        {
            using var victim = Process.GetProcessById(Processes[name]);
            victim.Kill();
        }
        catch (ArgumentException)
        {
            // No process has this id any more.
        }
    }

    /// <summary>Ends a process as <c>kill -9</c> does and waits until its successor answers.</summary>
    public async Task KillAndAwaitReturnAsync(string name, CancellationToken ct = default)
    {
        var before = Processes[name];
        Kill(name);
        await Eventually.TrueAsync(() => Processes[name] != before, $"The return of {name}", cancellation: ct);
    }

    /// <summary>Ends the one process that started all others as <c>kill -9</c> does; the others have to notice.</summary>
    public void KillHard()
    {
        using var starter = Process.GetProcessById(process.Id);
        starter.Kill();
    }

    /// <summary>Asks the app to stop and waits until it has.</summary>
    public Task StopAsync() => process.StopAsync(StopGrace, TimeProvider.System);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await StopAsync();
        await process.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private bool IsReady()
    {
        if (process.Exited.IsCompleted)
            throw new InvalidOperationException($"The app ended with code {process.Exited.Result}:{Environment.NewLine}{Tail()}");
        return File.Exists(ReadyPath);
    }

    private string Tail() => string.Join(Environment.NewLine, output.TakeLast(50));
}
