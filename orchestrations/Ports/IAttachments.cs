using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Ports;

/// <summary>The bytes of attachments. What is stored under an id never changes.</summary>
public interface IAttachments
{
    /// <summary>Stores a file if its id is free. A repeat, also one after a lost answer, stores nothing and answers what is there.</summary>
    Task<AttachmentPut> PutAsync(string conversationId, StoredAttachment file, ReadOnlyMemory<byte> bytes, CancellationToken cancellation);

    /// <summary>What is stored under an id; null when nothing is.</summary>
    Task<StoredAttachment?> FindAsync(string conversationId, string attachmentId, CancellationToken cancellation);

    /// <summary>The file with its bytes, to be read once and disposed; null when nothing is stored under the id.</summary>
    Task<OpenAttachment?> OpenAsync(string conversationId, string attachmentId, CancellationToken cancellation);

    /// <summary>
    /// Says that somebody is about to use the file, or that a message has it for good (<paramref name="isKept"/>). False when it has been
    /// changed or deleted since it was found.
    /// </summary>
    Task<bool> TouchAsync(string conversationId, StoredAttachment found, bool isKept, CancellationToken cancellation);

    /// <summary>Deletes a file unless it has been touched since it was found; then false.</summary>
    Task<bool> DeleteAsync(string conversationId, StoredAttachment found, CancellationToken cancellation);

    /// <summary>Deletes every file of a conversation, whoever uses it. A repeat finds nothing left.</summary>
    Task DeleteAllAsync(string conversationId, CancellationToken cancellation);

    /// <summary>Files that no message is known to have and that nobody has touched since, those of one conversation one after another.</summary>
    IAsyncEnumerable<LooseAttachment> LooseAsync(DateTimeOffset untouchedSince, CancellationToken cancellation);
}

/// <summary>A stored file and how it stands.</summary>
/// <param name="By">Who uploaded it: <c>customer</c>, or <c>operator:</c> and the id. Only they may send it.</param>
/// <param name="IsScanned">A scanner has found nothing in it.</param>
public sealed record StoredAttachment(Attachment File, string By, bool IsScanned)
{
    /// <summary>A message has it for good.</summary>
    public bool IsKept { get; init; }

    public DateTimeOffset TouchedAt { get; init; }

    /// <summary>Changes with every touch; empty before it is stored.</summary>
    public string Version { get; init; } = "";
}

/// <param name="Stored">What is stored under the id now.</param>
/// <param name="IsNew">False when it was there before.</param>
public sealed record AttachmentPut(StoredAttachment Stored, bool IsNew);

public sealed record OpenAttachment(StoredAttachment Stored, Stream Bytes) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Bytes.DisposeAsync();
}

public sealed record LooseAttachment(string ConversationId, StoredAttachment Stored);
