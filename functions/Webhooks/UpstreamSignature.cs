using System.Security.Cryptography;
using System.Text;
using ContactFunctions.Functions.Auth;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace ContactFunctions.Functions.Webhooks;

/// <summary><c>X-ASRS-Signature</c>: <c>sha256={hex}</c> of the connection id under each access key of the service, in either case, separated by commas.</summary>
public sealed class UpstreamSignature(IConfiguration configuration)
{
    private const int SignaturesMax = 4;

    private readonly byte[]? key = Key(configuration["AzureSignalRConnectionString"]);

    public bool Covers(string connection, StringValues header)
    {
        if (key is null || header is not [{ } signatures])
            return false;
        var expected = $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(connection)))}";
        var covers = false;
        foreach (var signature in signatures.Split(',', SignaturesMax, StringSplitOptions.TrimEntries))
            covers |= SameSecret.Is(signature.ToLowerInvariant(), expected);
        return covers;
    }

    private static byte[]? Key(string? connectionString) => connectionString?
        .Split(';', StringSplitOptions.TrimEntries)
        .FirstOrDefault(part => part.StartsWith("AccessKey=", StringComparison.OrdinalIgnoreCase)) is { } part
        ? Encoding.UTF8.GetBytes(part["AccessKey=".Length..])
        : null;
}
