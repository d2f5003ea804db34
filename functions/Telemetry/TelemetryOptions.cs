using System.ComponentModel.DataAnnotations;

namespace ContactFunctions.Functions.Telemetry;

/// <summary>Section <c>Telemetry</c>, and beside it the host's own <c>APPLICATIONINSIGHTS_CONNECTION_STRING</c>.</summary>
public sealed class TelemetryOptions : IValidatableObject
{
    public const string Section = "Telemetry";

    /// <summary>Base address of OTLP over HTTP with protobuf; <c>/v1/traces</c>, <c>/v1/metrics</c> and <c>/v1/logs</c> follow. Empty, the default: nothing is sent.</summary>
    public string OtlpEndpoint { get; init; } = "";

    /// <summary>Share of traces that is kept, 0 to 1, the same ones on every host. Default 1. Metrics count everything.</summary>
    [Range(0.0, 1.0)]
    public double SampleRatio { get; init; } = 1;

    /// <summary>Time between two exports of the metrics. Default 60 s.</summary>
    [Range(1, 3600)]
    public int ExportSeconds { get; init; } = 60;

    /// <summary>Tells hosts apart. Empty, the default: the instance of the platform, else the number of the process.</summary>
    public string Instance { get; init; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (OtlpEndpoint.Length > 0 && !(Uri.TryCreate(OtlpEndpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            yield return new ValidationResult("This is no address.", [nameof(OtlpEndpoint)]);
    }
}
