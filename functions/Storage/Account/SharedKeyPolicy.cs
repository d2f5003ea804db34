using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace ContactFunctions.Functions.Storage.Account;

/// <summary>Signs each attempt with the account key: the Shared Key scheme that blobs and queues have in common.</summary>
internal sealed class SharedKeyPolicy(string account, byte[] key, TimeProvider clock) : HttpPipelineSynchronousPolicy
{
    private static readonly string[] SignedHeaders =
    [
        "Content-Encoding", "Content-Language", "Content-Length", "Content-MD5", "Content-Type", "Date",
        "If-Modified-Since", "If-Match", "If-None-Match", "If-Unmodified-Since", "Range",
    ];

    public override void OnSendingRequest(HttpMessage message)
    {
        message.Request.Headers.SetValue("x-ms-date", clock.GetUtcNow().ToString("r"));
        var signature = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(StringToSign(account, message.Request)));
        message.Request.Headers.SetValue("Authorization", $"SharedKey {account}:{Convert.ToBase64String(signature)}");
    }

    internal static string StringToSign(string account, Request request)
    {
        var text = new StringBuilder(request.Method.Method).Append('\n');
        foreach (var name in SignedHeaders)
            text.Append(Header(request, name)).Append('\n');
        foreach (var header in request.Headers
            .Where(static header => header.Name.StartsWith("x-ms-", StringComparison.OrdinalIgnoreCase))
            .Select(static header => (Name: header.Name.ToLowerInvariant(), Value: header.Value.Trim()))
            .OrderBy(static header => header.Name, StringComparer.Ordinal))
            text.Append(header.Name).Append(':').Append(header.Value).Append('\n');
        var address = request.Uri.ToUri();
        text.Append('/').Append(account).Append(address.AbsolutePath);
        foreach (var part in Query(address))
            text.Append('\n').Append(part.Key).Append(':').AppendJoin(',', part.Order(StringComparer.Ordinal));
        return text.ToString();
    }

    /// <summary>A length of zero is signed as empty.</summary>
    private static string Header(Request request, string name) =>
        name == "Content-Length"
            ? request.Content?.TryComputeLength(out var length) == true && length > 0 ? $"{length}" : ""
            : request.Headers.TryGetValue(name, out var value) ? value : "";

    private static IEnumerable<IGrouping<string, string>> Query(Uri address) => address.Query.TrimStart('?')
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(static part => part.Split('=', 2))
        .GroupBy(
            static part => Uri.UnescapeDataString(part[0]).ToLowerInvariant(),
            static part => Uri.UnescapeDataString(part.ElementAtOrDefault(1) ?? ""))
        .OrderBy(static named => named.Key, StringComparer.Ordinal);
}
