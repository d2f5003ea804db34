using System.Globalization;

namespace Microsoft.Azure.SignalR.Management.Rest;

/// <param name="Address">Ends with a slash.</param>
internal sealed record ServiceEndpoint(string Address, string AccessKey)
{
    /// <summary>Reads <c>Endpoint=…;AccessKey=…;Version=1.0;</c>, with <c>Port=</c> for an emulator.</summary>
    /// <exception cref="ArgumentException">A part is missing or no address.</exception>
    public static ServiceEndpoint Parse(string connectionString)
    {
        var parts = connectionString
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2, StringSplitOptions.TrimEntries))
            .ToDictionary(part => part[0], part => part.ElementAtOrDefault(1) ?? "", StringComparer.OrdinalIgnoreCase);

        if (!Uri.TryCreate(parts.GetValueOrDefault("Endpoint"), UriKind.Absolute, out var endpoint))
            throw new ArgumentException("The connection string has no Endpoint.", nameof(connectionString));
        if (parts.GetValueOrDefault("AccessKey") is not { Length: > 0 } accessKey)
            throw new ArgumentException("The connection string has no AccessKey.", nameof(connectionString));

        var address = new UriBuilder(endpoint);
        if (parts.TryGetValue("Port", out var port))
            address.Port = int.Parse(port, CultureInfo.InvariantCulture);
        return new ServiceEndpoint(address.Uri.AbsoluteUri.TrimEnd('/') + "/", accessKey);
    }
}
