using System.Globalization;
using System.Runtime.CompilerServices;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Functions.Storage.Account;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Attachments;

/// <summary>Attachments as blobs <c>{conversation}/{attachment}</c> of one private container; what they are called and who sent them is metadata.</summary>
internal sealed class BlobAttachments(StorageService blobs, string container, int pageMax = BlobAttachments.PageMax) : IAttachments
{
    public const string Container = "attachments";

    /// <summary>Names that one look at the container brings.</summary>
    private const int PageMax = 1_000;

    private const string Name = "name";
    private const string Type = "type";
    private const string Sha256 = "sha256";
    private const string By = "by";
    private const string Scanned = "scanned";
    private const string Kept = "kept";
    private const string Attempt = "attempt";
    private const string Yes = "1";

    private readonly BlobContainer blobs = new(blobs, container, pageMax);

    public async Task<AttachmentPut> PutAsync(string conversationId, StoredAttachment file, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        // Tells our own write, whose answer was lost, from somebody else's.
        var attempt = Guid.NewGuid().ToString("N");
        var metadata = Describe(file).Append(new(Attempt, attempt)).ToDictionary();
        if (await blobs.InsertAsync(BlobOf(conversationId, file.File.Id), bytes, file.File.ContentType, metadata, cancellation))
            return new(file, IsNew: true);
        var stored = await blobs.FindAsync(BlobOf(conversationId, file.File.Id), cancellation)
            ?? throw new InvalidOperationException($"Attachment {file.File.Id} went while it was stored.");
        return new(Read(stored), stored.Metadata.GetValueOrDefault(Attempt) == attempt);
    }

    public async Task<StoredAttachment?> FindAsync(string conversationId, string attachmentId, CancellationToken cancellation) =>
        await blobs.FindAsync(BlobOf(conversationId, attachmentId), cancellation) is { } blob ? Read(blob) : null;

    public async Task<OpenAttachment?> OpenAsync(string conversationId, string attachmentId, CancellationToken cancellation) =>
        await blobs.OpenAsync(BlobOf(conversationId, attachmentId), cancellation) is var (blob, bytes) ? new(Read(blob), bytes) : null;

    public Task<bool> TouchAsync(string conversationId, StoredAttachment found, bool isKept, CancellationToken cancellation) =>
        blobs.DescribeAsync(BlobOf(conversationId, found.File.Id), found.Version, Describe(found with { IsKept = isKept }).ToDictionary(), cancellation);

    public Task<bool> DeleteAsync(string conversationId, StoredAttachment found, CancellationToken cancellation) =>
        blobs.DeleteAsync(BlobOf(conversationId, found.File.Id), found.Version, cancellation);

    public async Task DeleteAllAsync(string conversationId, CancellationToken cancellation)
    {
        await foreach (var blob in blobs.ListAsync($"{conversationId}/", cancellation))
            await blobs.DeleteAsync(blob.Name, etag: null, cancellation);
    }

    public async IAsyncEnumerable<LooseAttachment> LooseAsync(DateTimeOffset untouchedSince, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var blob in blobs.ListAsync("", cancellation))
            if (blob.ModifiedAt < untouchedSince && blob.Metadata.GetValueOrDefault(Kept) != Yes && blob.Name.IndexOf('/', StringComparison.Ordinal) is > 0 and var end)
                yield return new(blob.Name[..end], Read(blob));
    }

    private static string BlobOf(string conversationId, string attachmentId) => $"{conversationId}/{attachmentId}";

    private static IEnumerable<KeyValuePair<string, string>> Describe(StoredAttachment file) =>
    [
        // Headers are ASCII.
        new(Name, Uri.EscapeDataString(file.File.Name)),
        new(Type, file.File.ContentType),
        new(Sha256, file.File.Sha256),
        new("bytes", file.File.Bytes.ToString(CultureInfo.InvariantCulture)),
        new(By, Uri.EscapeDataString(file.By)),
        .. file.IsScanned ? [new KeyValuePair<string, string>(Scanned, Yes)] : (KeyValuePair<string, string>[])[],
        .. file.IsKept ? [new KeyValuePair<string, string>(Kept, Yes)] : (KeyValuePair<string, string>[])[],
    ];

    private static StoredAttachment Read(StoredBlob blob) => new(
        new Attachment(
            blob.Name[(blob.Name.IndexOf('/', StringComparison.Ordinal) + 1)..],
            Uri.UnescapeDataString(blob.Metadata.GetValueOrDefault(Name, "")),
            blob.Metadata.GetValueOrDefault(Type, ""),
            blob.Bytes,
            blob.Metadata.GetValueOrDefault(Sha256, "")),
        Uri.UnescapeDataString(blob.Metadata.GetValueOrDefault(By, "")),
        blob.Metadata.GetValueOrDefault(Scanned) == Yes)
    {
        IsKept = blob.Metadata.GetValueOrDefault(Kept) == Yes,
        TouchedAt = blob.ModifiedAt,
        Version = blob.ETag,
    };
}
