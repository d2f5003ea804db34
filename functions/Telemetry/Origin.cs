using OpenTelemetry.Resources;

namespace ContactFunctions.Functions.Telemetry;

/// <summary>Who sends: the application and the instance of it, and nothing about the machine or its user.</summary>
internal static class Origin
{
    public const string Service = "contactfunctions";

    public static ResourceBuilder Of(TelemetryOptions options) =>
        ResourceBuilder.CreateEmpty().AddService(Service, autoGenerateServiceInstanceId: false, serviceInstanceId: Instance(options));

    public static string Instance(TelemetryOptions options) =>
        options.Instance.Length > 0 ? options.Instance
        : Environment.GetEnvironmentVariable("WEBSITE_INSTANCE_ID") is { Length: > 0 } instance ? instance
        : $"{Environment.ProcessId}";
}
