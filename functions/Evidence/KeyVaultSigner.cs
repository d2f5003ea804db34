using System.Buffers.Text;
using System.Security.Cryptography;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using ContactFunctions.Domain.Evidence;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Evidence;

/// <summary>A key in Azure Key Vault, through its REST interface: the private half never leaves the vault. Its newest enabled version signs.</summary>
/// <remarks>
/// <c>Azure.Security.KeyVault.Keys</c> cannot be restored everywhere; this is the part of its protocol (version 7.4) that seals need. The identity
/// needs <c>get</c>, <c>list</c> and <c>sign</c>.
/// </remarks>
public sealed class KeyVaultSigner(HttpPipeline pipeline, Uri key, TimeSpan kept, TimeProvider clock) : ISigner, IDisposable
{
    public const string Scope = "https://vault.azure.net/.default";
    private const string Version = "7.4";

    private readonly SemaphoreSlim turn = new(1);
    private (DateTimeOffset ReadAt, IReadOnlyList<VaultKey> Keys) known;

    public async Task<string> KeyIdAsync(CancellationToken cancellation) =>
        (await VersionsAsync(cancellation)).FirstOrDefault(one => one.IsEnabled)?.Public.Kid
        ?? throw new CryptographicException("The key in the vault has no enabled version on the curve P-256.");

    public async Task<string> SignAsync(string keyId, byte[] bytes, CancellationToken cancellation)
    {
        var version = (await VersionsAsync(cancellation)).FirstOrDefault(one => one.Public.Kid == keyId)
            ?? throw new CryptographicException($"The key {keyId} is not in the vault.");
        var order = new VaultOrder("ES256", Base64Url.EncodeToString(SHA256.HashData(bytes)));
        var message = Message(RequestMethod.Post, new Uri($"{version.Address}/sign"));
        message.Request.Headers.SetValue("Content-Type", "application/json");
        message.Request.Content = RequestContent.Create(BinaryData.FromBytes(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(order, VaultJson.Default.VaultOrder)));
        var signed = await SendAsync(message, VaultJson.Default.VaultSignature, cancellation);
        return version.Public.Verifies(bytes, signed.Value) ? signed.Value : throw new CryptographicException("The vault answered a signature that is not the key's.");
    }

    public async Task<IReadOnlyList<EvidenceKey>> KeysAsync(CancellationToken cancellation) =>
        [.. (await VersionsAsync(cancellation)).Select(one => one.Public)];

    public void Dispose() => turn.Dispose();

    /// <summary>Newest first. Disabled ones too: what they signed stays signed.</summary>
    private async Task<IReadOnlyList<VaultKey>> VersionsAsync(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            if (known.Keys is null || clock.GetUtcNow() - known.ReadAt >= kept)
                known = (clock.GetUtcNow(), await ReadAsync(cancellation));
            return known.Keys;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<IReadOnlyList<VaultKey>> ReadAsync(CancellationToken cancellation)
    {
        var listed = new List<VaultItem>();
        for (var next = new Uri($"{key.AbsoluteUri.TrimEnd('/')}/versions"); next is not null;)
        {
            var page = await SendAsync(Message(RequestMethod.Get, next), VaultJson.Default.VaultPage, cancellation);
            listed.AddRange(page.Value);
            next = page.NextLink is { Length: > 0 } link ? new Uri(link) : null;
        }

        var keys = new List<VaultKey>();
        foreach (var item in listed.OrderByDescending(item => item.Attributes.Created))
        {
            var bundle = await SendAsync(Message(RequestMethod.Get, new Uri(item.Kid)), VaultJson.Default.VaultBundle, cancellation);
            if (bundle.Key is { Crv: "P-256", X: { } x, Y: { } y })
                keys.Add(new VaultKey(item.Kid, EvidenceKey.Of(x, y), item.Attributes.Enabled));
        }

        return keys;
    }

    private HttpMessage Message(RequestMethod method, Uri address)
    {
        var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(address);
        if (!address.Query.Contains("api-version", StringComparison.Ordinal))
            message.Request.Uri.AppendQuery("api-version", Version);
        return message;
    }

    private async Task<T> SendAsync<T>(HttpMessage message, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        using (message)
        {
            await pipeline.SendAsync(message, cancellation);
            if (message.Response.IsError)
                throw new RequestFailedException(message.Response);
            return System.Text.Json.JsonSerializer.Deserialize(message.Response.Content, type) ?? throw new CryptographicException("The vault answered nothing.");
        }
    }

    private sealed record VaultKey(string Address, EvidenceKey Public, bool IsEnabled);
}
