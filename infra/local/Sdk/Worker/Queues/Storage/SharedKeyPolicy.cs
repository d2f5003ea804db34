using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace ContactFunctions.LocalWorker.Queues.Storage;

/// <summary>Signs each attempt with the account key: the Shared Key scheme of the Queue service.</summary>
internal sealed class SharedKeyPolicy(string account, byte[] key, TimeProvider clock) : HttpPipelineSynchronousPolicy
{
    private static readonly string[] SignedHeaders =
    [
        "Content-Encoding", "Content-Language", "Content-Length", "Content-MD5", "Content-Type", "Date",
        "If-Modified-Since", "If-Match", "If-None-Match", "If-Unmodified-Since", "Range",
    ];

    public override void OnSendingRequest(HttpMessage message)
    {
        var request = message.Request;
        request.Headers.SetValue("x-ms-date", clock.GetUtcNow().ToString("r"));
        var signature = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(StringToSign(request)));
        request.Headers.SetValue("Authorization", $"SharedKey {account}:{Convert.ToBase64String(signature)}");
    }

    private string StringToSign(Request request)
    {
        var text = new StringBuilder(request.Method.Method).Append('\n');
        foreach (var name in SignedHeaders)
            text.Append(Header(request, name)).Append('\n');
        foreach (var header in request.Headers.Where(static h => h.Name.StartsWith("x-ms-", StringComparison.OrdinalIgnoreCase))
            .OrderBy(static h => h.Name, StringComparer.OrdinalIgnoreCase))
            text.Append(header.Name.ToLowerInvariant()).Append(':').Append(header.Value).Append('\n');

        var uri = request.Uri.ToUri();
        text.Append('/').Append(account).Append(uri.AbsolutePath);
        foreach (var (name, value) in Query(uri).OrderBy(static q => q.Name, StringComparer.Ordinal))
            text.Append('\n').Append(name).Append(':').Append(value);
        return text.ToString();
    }

    /// <summary>A length of zero is signed as empty.</summary>
    private static string Header(Request request, string name) =>
        name == "Content-Length"
            ? request.Content?.TryComputeLength(out var length) == true && length > 0 ? $"{length}" : ""
            : request.Headers.TryGetValue(name, out var value) ? value : "";

    private static IEnumerable<(string Name, string Value)> Query(Uri uri) =>
        from part in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
        let split = part.Split('=', 2)
        select (Uri.UnescapeDataString(split[0]).ToLowerInvariant(), Uri.UnescapeDataString(split.ElementAtOrDefault(1) ?? ""));
}
