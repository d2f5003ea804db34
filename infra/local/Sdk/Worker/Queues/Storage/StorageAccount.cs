using System.Data.Common;

namespace ContactFunctions.LocalWorker.Queues.Storage;

/// <summary>The queue part of a storage connection string.</summary>
internal sealed record StorageAccount(string Name, string Key, Uri QueueEndpoint)
{
    private const string DevelopmentName = "devstoreaccount1";

    // The documented key of every storage emulator.
    private const string DevelopmentKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static StorageAccount Parse(string connectionString)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
        if (parts.TryGetValue("UseDevelopmentStorage", out var development) && development is string text && bool.Parse(text))
            return new(DevelopmentName, DevelopmentKey, new Uri($"http://127.0.0.1:10001/{DevelopmentName}"));

        var name = Part(parts, "AccountName") ?? throw Missing("AccountName");
        var key = Part(parts, "AccountKey") ?? throw Missing("AccountKey");
        var endpoint = Part(parts, "QueueEndpoint")
            ?? $"{Part(parts, "DefaultEndpointsProtocol") ?? "https"}://{name}.queue.{Part(parts, "EndpointSuffix") ?? "core.windows.net"}";
        return new(name, key, new Uri(endpoint.TrimEnd('/')));
    }

    private static string? Part(DbConnectionStringBuilder parts, string name) =>
        parts.TryGetValue(name, out var value) ? (string)value : null;

    private static FormatException Missing(string part) => new($"The storage connection string has no {part}.");
}
