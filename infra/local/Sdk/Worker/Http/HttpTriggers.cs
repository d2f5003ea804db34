using ContactFunctions.LocalWorker.Functions;
using ContactFunctions.LocalWorker.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace ContactFunctions.LocalWorker.Http;

/// <summary>Functions with an HTTP trigger as endpoints of ASP.NET Core's router.</summary>
internal static class HttpTriggers
{
    public static void AddHttpTriggers(this IServiceCollection services)
    {
        services.AddRouting();
        services.AddMvcCore();
        services.AddSingleton<HttpDoor>();
        services.AddSingleton(static provider => new RequestLimit(provider.GetRequiredService<HostJson>().Http));
        services.AddSingleton<AccessKeys>();
    }

    /// <summary>The worker in Azure reads forwarded headers of the host before it, loopback being the only trusted hop; so does this one.</summary>
    public static void UseHttpTriggers(this WebApplication app, FunctionCatalog catalog)
    {
        var prefix = app.Services.GetRequiredService<HostJson>().Http.RoutePrefix.Trim('/');
        var endpoints = catalog.TriggeredBy<HttpTriggerAttribute>().Select(function => HttpEndpoint.Create(function, prefix));
        ((IEndpointRouteBuilder)app).DataSources.Add(new DefaultEndpointDataSource(endpoints));
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All });
        app.UseRouting();
        app.Run(app.Services.GetRequiredService<HttpDoor>().HandleAsync);
    }
}
