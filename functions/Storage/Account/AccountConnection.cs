using System.Data.Common;

namespace ContactFunctions.Functions.Storage.Account;

/// <summary>What a storage connection string says about blobs and queues.</summary>
/// <param name="Key">Base64.</param>
internal sealed record AccountConnection(string Name, string Key, Uri Blobs, Uri Queues)
{
    private const string DevelopmentName = "devstoreaccount1";

    // The documented key of every storage emulator.
    private const string DevelopmentKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <exception cref="FormatException">A part is missing.</exception>
    public static AccountConnection Parse(string connectionString)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
        if (Part(parts, "UseDevelopmentStorage") is { } development && bool.Parse(development))
            return new(DevelopmentName, DevelopmentKey, Emulated(10000), Emulated(10001));
        var name = Part(parts, "AccountName") ?? throw Missing("AccountName");
        return new(name, Part(parts, "AccountKey") ?? throw Missing("AccountKey"), Endpoint(parts, name, "blob"), Endpoint(parts, name, "queue"));
    }

    /// <summary>The address of a service of an account that is known by name alone.</summary>
    public static Uri AddressOf(string account, string service, string suffix = "core.windows.net", string scheme = "https") =>
        new($"{scheme}://{account}.{service}.{suffix}");

    private static Uri Endpoint(DbConnectionStringBuilder parts, string name, string service) =>
        Part(parts, $"{service}Endpoint") is { } endpoint
            ? new Uri(endpoint.TrimEnd('/'))
            : AddressOf(name, service, Part(parts, "EndpointSuffix") ?? "core.windows.net", Part(parts, "DefaultEndpointsProtocol") ?? "https");

    private static Uri Emulated(int port) => new($"http://127.0.0.1:{port}/{DevelopmentName}");

    private static string? Part(DbConnectionStringBuilder parts, string name) => parts.TryGetValue(name, out var value) ? (string)value : null;

    private static FormatException Missing(string part) => new($"The storage connection string has no {part}.");
}
