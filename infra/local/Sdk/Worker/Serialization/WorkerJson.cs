using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ContactFunctions.LocalWorker.Serialization;

/// <summary>
/// JSON of everything but HTTP: queue messages, activity inputs, orchestrator inputs and outputs. The application may change it with
/// <c>Services.Configure&lt;JsonSerializerOptions&gt;</c>; the worker's default ignores the case of property names when reading.
/// </summary>
internal static class WorkerJson
{
    public static void AddWorkerJson(this IServiceCollection services) =>
        services.Configure<JsonSerializerOptions>(static options => options.PropertyNameCaseInsensitive = true);

    public static JsonSerializerOptions Options(IServiceProvider services) =>
        services.GetRequiredService<IOptions<JsonSerializerOptions>>().Value;
}
