using System.Security.Cryptography;
using System.Text;
using ContactFunctions.Functions.Auth;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace ContactFunctions.Functions.Webhooks;

/// <summary><c>X-ASRS-Signature</c>: <c>sha256={hex}</c> of the connection id under each access key of the service, in either case, separated by commas.</summary>
public sealed class UpstreamSignature(IConfiguration configuration, IOptions<UpstreamOptions> options)
{
    private const int SignaturesMax = 4;

    private readonly IReadOnlyList<byte[]> keys =
        [.. new[] { KeyOf(configuration["AzureSignalRConnectionString"]), options.Value.OtherAccessKey }.Where(key => key is { Length: > 0 }).Select(key => Encoding.UTF8.GetBytes(key!))];

    public bool Covers(string connection, StringValues header)
    {
        if (header is not [{ } signatures])
            return false;
        var given = signatures.Split(',', SignaturesMax, StringSplitOptions.TrimEntries);
        var covers = false;
        foreach (var key in keys)
        {
            var expected = $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(connection)))}";
            foreach (var signature in given)
                covers |= SameSecret.Is(signature.ToLowerInvariant(), expected);
        }

        return covers;
    }

    private static string? KeyOf(string? connectionString) => connectionString?
        .Split(';', StringSplitOptions.TrimEntries)
        .FirstOrDefault(part => part.StartsWith("AccessKey=", StringComparison.OrdinalIgnoreCase))?["AccessKey=".Length..];
}
