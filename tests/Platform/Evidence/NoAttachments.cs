using ContactFunctions.Ports;

namespace ContactFunctions.Platform.Tests.Evidence;

/// <summary>Notes whose files are deleted.</summary>
internal sealed class NoAttachments : IAttachments
{
    public List<string> Deleted { get; } = [];

    public Task DeleteAllAsync(string conversationId, CancellationToken cancellation)
    {
        Deleted.Add(conversationId);
        return Task.CompletedTask;
    }

    public Task<AttachmentPut> PutAsync(string conversationId, StoredAttachment file, ReadOnlyMemory<byte> bytes, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<StoredAttachment?> FindAsync(string conversationId, string attachmentId, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<OpenAttachment?> OpenAsync(string conversationId, string attachmentId, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<bool> TouchAsync(string conversationId, StoredAttachment found, bool isKept, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<bool> DeleteAsync(string conversationId, StoredAttachment found, CancellationToken cancellation) => throw new NotSupportedException();

    public IAsyncEnumerable<LooseAttachment> LooseAsync(DateTimeOffset untouchedSince, CancellationToken cancellation) => throw new NotSupportedException();
}
