using ContactFunctions.Domain.Messages.Files;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Attachments;

/// <summary>Hands out a file to whoever has a good link to it.</summary>
public sealed class ShowFile(IConversationRecord record, IAttachments attachments, IAttachmentScanner scanner)
{
    /// <summary>To be disposed. Not found once the message was withdrawn or erased; while a scanner is in charge, nothing that none has seen.</summary>
    public async Task<Outcome<OpenAttachment>> RunAsync(
        string conversationId, long entry, string attachmentId, bool evenWithdrawn, CancellationToken cancellation)
    {
        if (await record.FindAsync(conversationId, cancellation) is not { ErasedAt: null } head || (!evenWithdrawn && head.Withdrawn.Contains(entry)))
            return new NotFound();
        if (await attachments.OpenAsync(conversationId, attachmentId, cancellation) is not { } open)
            return new NotFound();
        if (open.Stored.IsScanned || !scanner.IsConfigured)
            return open;
        await using (open)
            return await ScannedAsync(open, cancellation);
    }

    /// <summary>It was stored before there was a scanner.</summary>
    private async Task<Outcome<OpenAttachment>> ScannedAsync(OpenAttachment open, CancellationToken cancellation)
    {
        var bytes = new byte[open.Stored.File.Bytes];
        await open.Bytes.ReadExactlyAsync(bytes, cancellation);
        return await scanner.ScanAsync(bytes, open.Stored.File.ContentType, open.Stored.File.Sha256, cancellation) switch
        {
            ScanVerdict.Clean => open with { Bytes = new MemoryStream(bytes, writable: false) },
            ScanVerdict.Rejected => new NotFound(),
            _ => new ScannerUnavailable(),
        };
    }
}
