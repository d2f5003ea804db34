namespace Azure.Data.Tables.Connections;

/// <summary>What a storage connection string says about tables.</summary>
internal sealed record ConnectionString(Uri TableEndpoint, TableSharedKeyCredential Credential)
{
    // The emulator's account and key are public constants, documented by the vendor.
    private const string DevelopmentAccount = "devstoreaccount1";
    private const string DevelopmentKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <exception cref="FormatException">A part is malformed or missing, or asks for a shared access signature.</exception>
    public static ConnectionString Parse(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        var parts = Split(text);
        if (parts.TryGetValue("UseDevelopmentStorage", out var development) && bool.TryParse(development, out var isDevelopment) && isDevelopment)
            return Development(parts);

        var account = Required(parts, "AccountName");
        var credential = new TableSharedKeyCredential(account, Required(parts, "AccountKey"));
        if (parts.TryGetValue("TableEndpoint", out var endpoint))
            return new(new Uri(endpoint), credential);

        var protocol = parts.GetValueOrDefault("DefaultEndpointsProtocol", "https");
        var suffix = parts.GetValueOrDefault("EndpointSuffix", "core.windows.net");
        return new(new Uri($"{protocol}://{account}.table.{suffix}"), credential);
    }

    private static ConnectionString Development(Dictionary<string, string> parts)
    {
        var proxy = parts.GetValueOrDefault("DevelopmentStorageProxyUri", "http://127.0.0.1").TrimEnd('/');
        return new(new Uri($"{proxy}:10002/{DevelopmentAccount}"), new TableSharedKeyCredential(DevelopmentAccount, DevelopmentKey));
    }

    private static Dictionary<string, string> Split(string text)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // A key may end in '=' signs: only the first one separates.
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0 || !parts.TryAdd(part[..at], part[(at + 1)..]))
                throw new FormatException("Settings must be of the form \"name=value\", each once.");
        }

        return parts;
    }

    private static string Required(Dictionary<string, string> parts, string name) =>
        parts.TryGetValue(name, out var value) && value.Length > 0
            ? value
            : throw new FormatException($"No valid combination of account information found: {name} is missing.");
}
