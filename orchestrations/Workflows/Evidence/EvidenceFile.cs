using System.Security.Cryptography;
using ContactFunctions.Domain.Evidence;
using ContactFunctions.Domain.Evidence.Export;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Evidence;

/// <summary>Writes an export as JSON Lines: entries page by page as they are read, then what proves them.</summary>
public sealed class EvidenceFile(IEvidence evidence, ISigner signer, TimeProvider clock)
{
    public async Task WriteAsync(Export export, Stream to, CancellationToken cancellation)
    {
        var head = export.Head;
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await WriteAsync(ExportText.Of(ConversationFacts.Of(head)));
        await foreach (var entry in evidence.EntriesAsync(head.Id, head.LastEntry, cancellation))
            await WriteAsync(ExportText.Of(entry));
        await foreach (var delivery in evidence.DeliveriesAsync(head.Id, cancellation))
            if (delivery.Entry <= head.LastEntry)
                await WriteAsync(ExportText.Of(delivery));
        var seals = await SealsAsync(head.Id, head.LastEntry, cancellation);
        foreach (var seal in seals)
            await WriteAsync(ExportText.Of(seal));
        var keyId = await signer.KeyIdAsync(cancellation);
        foreach (var key in await KeysAsync([.. seals.Select(seal => seal.KeyId), keyId], cancellation))
            await WriteAsync(ExportText.Of(key));
        await to.WriteAsync(ExportText.Of(await EndAsync(export, keyId, Convert.ToHexStringLower(digest.GetCurrentHash()), cancellation)), cancellation);

        async Task WriteAsync(byte[] line)
        {
            digest.AppendData(line);
            await to.WriteAsync(line, cancellation);
        }
    }

    /// <summary>Those that had been made when the export began.</summary>
    public async Task<IReadOnlyList<Seal>> SealsAsync(string conversationId, long through, CancellationToken cancellation) =>
        [.. (await evidence.SealsAsync(conversationId, cancellation)).Where(seal => seal.Entries <= through)];

    /// <summary>The last line of an export whose other bytes have this digest.</summary>
    public async Task<ExportEnd> EndAsync(Export export, string keyId, string sha256, CancellationToken cancellation)
    {
        var end = new ExportEnd
        {
            ConversationId = export.Head.Id,
            Entries = export.Head.LastEntry,
            LastHash = export.Head.LastHash,
            ExportedAt = clock.GetUtcNow(),
            By = export.By,
            Sha256 = sha256,
            KeyId = keyId,
        };
        return end with { Signature = await signer.SignAsync(keyId, end.SignedBytes(), cancellation) };
    }

    private async Task<IEnumerable<EvidenceKey>> KeysAsync(HashSet<string> used, CancellationToken cancellation) =>
        (await signer.KeysAsync(cancellation)).Where(key => used.Contains(key.Kid)).OrderBy(key => key.Kid, StringComparer.Ordinal);
}
