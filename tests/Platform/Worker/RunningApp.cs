using ContactFunctions.Harness;
using ContactFunctions.LocalWorker.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Platform.Tests.Worker;

/// <summary>A function app of the given classes, in this process, on a free port.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    public const string QuickQueues =
        """{"extensions":{"queues":{"maxPollingInterval":"00:00:00.1","visibilityTimeout":"00:00:00","maxDequeueCount":2}}}""";

    private readonly IHost host;

    private RunningApp(IHost host, CapturedLog log)
    {
        this.host = host;
        Log = log;
        var addresses = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        Http = new HttpClient { BaseAddress = new Uri(addresses.Addresses.Single()) };
    }

    public HttpClient Http { get; }

    public CapturedLog Log { get; }

    public IServiceProvider Services => host.Services;

    /// <param name="functions">Classes with functions.</param>
    /// <param name="configure">What Program.cs would do.</param>
    /// <param name="settings">Environment variables.</param>
    /// <param name="hostJson">Content of host.json.</param>
    /// <param name="clock">Null: the real one.</param>
    public static async Task<RunningApp> StartAsync(
        Type[] functions,
        Action<FunctionsApplicationBuilder>? configure = null,
        Dictionary<string, string?>? settings = null,
        string hostJson = "{}",
        TimeProvider? clock = null)
    {
        var setup = new HostSetup
        {
            FunctionTypes = functions,
            Settings = settings ?? [],
            HostJson = hostJson,
            Clock = clock ?? TimeProvider.System,
        };
        var builder = new FunctionsApplicationBuilder(["--port", "0"], setup);
        var log = new CapturedLog();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.ConfigureFunctionsWebApplication();
        configure?.Invoke(builder);
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new RunningApp(host, log);
    }

    public static Dictionary<string, string?> On(Azurite azurite) => new() { ["AzureWebJobsStorage"] = azurite.ConnectionString };

    public Task StopAsync() => host.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await host.StopAsync(CancellationToken.None);
        host.Dispose();
    }
}
