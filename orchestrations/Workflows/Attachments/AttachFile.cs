using System.Security.Cryptography;
using System.Text;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Messages.Files;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Attachments;

/// <summary>Takes a file in: it is looked at, scanned and stored, and belongs to no message yet.</summary>
public sealed class AttachFile(IConversationRecord record, IAttachments attachments, IAttachmentScanner scanner, AttachmentPolicy policy)
{
    private const int IdCharacters = 32;

    /// <summary>Whether this person may add a file now; asked before the bytes are read.</summary>
    public async Task<Refusal?> WhyNotAsync(string conversationId, Author author, CancellationToken cancellation)
    {
        if (await record.FindAsync(conversationId, cancellation) is not { ErasedAt: null } head)
            return new NotFound();
        return RecordRules.WhyNotWrite(head, author) ?? (head.Address is null ? null : new AttachmentsNotCarried());
    }

    /// <summary>
    /// A repeat of the same client id with the same file answers as the first time; with another one it is refused with
    /// <see cref="ClientAttachmentIdReused"/>.
    /// </summary>
    public async Task<Outcome<AttachmentPut>> RunAsync(string conversationId, Author author, OfferedFile offered, CancellationToken cancellation)
    {
        var type = FileTypes.Of(offered.Bytes, offered.ContentType);
        if (type is null || !policy.Allowed.Contains(type))
            return new AttachmentTypeNotAllowed([.. policy.Allowed.Select(allowed => allowed.ContentType)]);
        var by = ByOf(author);
        var file = new Attachment(
            IdOf(by, offered.ClientAttachmentId), FileName.Of(offered.Name, type), type.ContentType, offered.Bytes.Length,
            Convert.ToHexStringLower(SHA256.HashData(offered.Bytes.Span)));
        if (await attachments.FindAsync(conversationId, file.Id, cancellation) is { } known)
            return Same(file, new(known, IsNew: false));
        if (scanner.IsConfigured && await RejectedAsync(offered.Bytes, file, cancellation) is { } rejected)
            return rejected;
        return Same(file, await attachments.PutAsync(conversationId, new(file, by, scanner.IsConfigured), offered.Bytes, cancellation));
    }

    /// <summary>Customers of one conversation are one person; of the staff each is.</summary>
    internal static string ByOf(Author author) => author.Role is AuthorRole.Customer ? "customer" : $"operator:{author.Id}";

    private static Outcome<AttachmentPut> Same(Attachment file, AttachmentPut put) =>
        put.Stored.File == file ? put : new ClientAttachmentIdReused();

    private async Task<Refusal?> RejectedAsync(ReadOnlyMemory<byte> bytes, Attachment file, CancellationToken cancellation) =>
        await scanner.ScanAsync(bytes, file.ContentType, file.Sha256, cancellation) switch
        {
            ScanVerdict.Clean => null,
            ScanVerdict.Rejected => new AttachmentRejected(),
            _ => new ScannerUnavailable(),
        };

    /// <summary>Whether it can be the id of a file at all: it becomes part of an address.</summary>
    internal static bool IsId(string text) => text.Length == IdCharacters && text.All(char.IsAsciiHexDigitLower);

    private static string IdOf(string by, string clientAttachmentId) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{by}|{clientAttachmentId}")).AsSpan(0, IdCharacters / 2));
}

/// <param name="Name">As the sender calls it; null when they do not.</param>
/// <param name="ContentType">As the sender announces it, without parameters; null when they do not.</param>
public sealed record OfferedFile(string ClientAttachmentId, string? Name, string? ContentType, ReadOnlyMemory<byte> Bytes);
