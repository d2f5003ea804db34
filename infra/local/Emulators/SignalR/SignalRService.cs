using ContactFunctions.Emulators.Loopback;
using ContactFunctions.Emulators.SignalR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace ContactFunctions.Emulators;

/// <summary>Azure SignalR Service in serverless mode, on loopback.</summary>
public static class SignalRService
{
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<SignalRServiceEmulator> StartAsync(SignalRServiceOptions options, CancellationToken ct)
    {
        var key = new ServiceKey(options.AccessKey, options.Clock);
        var hubs = new ServiceHubs(options.Clock);
        var server = await LoopbackServer.StartAsync(
            options.Port,
            options.Loggers,
            services =>
            {
                services.AddSingleton(options.Clock).AddSingleton(key).AddSingleton(hubs).AddSingleton<UpstreamEvents>();
                services.AddCors().AddSignalR();
                services.AddSingleton<HubLifetimeManager<ClientHub>, ClientLifetime>();
            },
            app =>
            {
                // Any page may connect, as in a new instance of the service: the token decides.
                app.UseCors(cors => cors.SetIsOriginAllowed(_ => true).AllowAnyHeader().AllowAnyMethod().AllowCredentials());
                app.MapClients(key);
                app.MapRest(hubs, key, options.Clock);
            },
            ct);
        return new SignalRServiceEmulator(server, options);
    }
}
