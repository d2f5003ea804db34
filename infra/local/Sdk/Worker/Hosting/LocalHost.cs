using System.Net;
using ContactFunctions.LocalWorker.Durable;
using ContactFunctions.LocalWorker.Functions;
using ContactFunctions.LocalWorker.Http;
using ContactFunctions.LocalWorker.Invocations;
using ContactFunctions.LocalWorker.Queues;
using ContactFunctions.LocalWorker.Serialization;
using ContactFunctions.LocalWorker.Settings;
using ContactFunctions.LocalWorker.Timers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.LocalWorker.Hosting;

/// <summary>Puts the host together: settings, logging, Kestrel on the loopback address, one listener per kind of trigger.</summary>
internal static class LocalHost
{
    /// <summary>How long a stopping host waits for what it has begun.</summary>
    public static readonly TimeSpan DrainTimeout = TimeSpan.FromSeconds(5);

    private const long RequestBodyBytesMax = 100 * 1024 * 1024;

    public static WebApplicationBuilder CreateBuilder(string[] args, HostSetup setup)
    {
        var settings = Settings(args, setup);
        var web = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ContentRootPath = setup.ContentRoot,
            EnvironmentName = settings["AZURE_FUNCTIONS_ENVIRONMENT"] ?? settings["DOTNET_ENVIRONMENT"] ?? Environments.Development,
        });
        web.Configuration.AddConfiguration(settings);
        var hostJson = HostJson.Read(setup.HostJson, setup.ContentRoot, settings);
        web.Services.AddSingleton(hostJson);
        web.Services.AddSingleton(setup);
        web.Services.TryAddSingleton(setup.Clock);
        AddLogging(web.Logging, hostJson, web.Configuration);
        web.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestBodyBytesMax;
            kestrel.Listen(IPAddress.Loopback, HostPort.Choose(args, settings));
        });
        web.Services.Configure<HostOptions>(static options =>
        {
            options.ShutdownTimeout = DrainTimeout;
            options.ServicesStopConcurrently = true;
        });
        return web;
    }

    public static IHost Build(
        WebApplicationBuilder web,
        HostSetup setup,
        IReadOnlyList<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware,
        bool httpEnabled)
    {
        var catalog = new FunctionCatalog(setup.FindFunctionTypes());
        if (!httpEnabled && catalog.TriggeredBy<HttpTriggerAttribute>().Any())
            throw new InvalidOperationException("Functions with HTTP triggers need ConfigureFunctionsWebApplication().");

        web.Services.AddSingleton(catalog);
        web.Services.AddSingleton(new InvocationPipeline(FunctionRunner.Compose(middleware)));
        web.Services.AddSingleton<InvocationTokens>();
        web.Services.AddWorkerJson();
        web.Services.AddQueueTriggers(catalog);
        web.Services.AddTimerTriggers(catalog);
        web.Services.AddDurableFunctions(catalog);
        web.Services.AddHttpTriggers();
        var app = web.Build();
        app.UseHttpTriggers(catalog);
        return app;
    }

    private static IConfigurationRoot Settings(string[] args, HostSetup setup)
    {
        var settings = new ConfigurationBuilder().AddLocalSettings(setup.ContentRoot);
        if (setup.Settings is null)
            settings.AddEnvironmentVariables();
        else
            settings.AddInMemoryCollection(setup.Settings.ToDictionary(static s => LocalSettings.Key(s.Key), static s => s.Value));
        return settings.AddCommandLine(args).Build();
    }

    private static void AddLogging(ILoggingBuilder logging, HostJson hostJson, IConfiguration settings)
    {
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        logging.AddConfiguration(hostJson.Logging);
        logging.AddConfiguration(settings.GetSection("Logging"));
        logging.AddSimpleConsole(static console => console.SingleLine = true);
    }
}
