using System.Data.Common;

namespace ContactFunctions.Functions.Telemetry.Insights;

/// <summary>What a connection string of Application Insights says of where to send to.</summary>
/// <param name="Key">Names the component; no secret once it takes identities only.</param>
/// <param name="ByIdentity">Requests carry a token of the managed identity.</param>
internal sealed record InsightsConnection(string Key, Uri Track, bool ByIdentity)
{
    /// <summary>The host's own settings: one destination for both.</summary>
    public const string Setting = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    public const string AuthenticationSetting = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    private const string EverywhereElse = "https://dc.services.visualstudio.com";

    /// <param name="authentication"><c>Authorization=AAD</c> for the managed identity; null or anything else: the key alone.</param>
    /// <exception cref="FormatException">It names no component.</exception>
    public static InsightsConnection Parse(string connection, string? authentication)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connection };
        var endpoint = Part(parts, "IngestionEndpoint") ?? EverywhereElse;
        return new(
            Part(parts, "InstrumentationKey") ?? throw new FormatException($"{Setting} has no InstrumentationKey."),
            new Uri($"{endpoint.TrimEnd('/')}/v2.1/track"),
            authentication is not null && Part(new() { ConnectionString = authentication }, "Authorization") is "AAD");
    }

    private static string? Part(DbConnectionStringBuilder parts, string name) => parts.TryGetValue(name, out var value) ? (string)value : null;
}
