using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Attachments;

/// <summary>Finds the files that a message is to carry.</summary>
public sealed class FilesOfMessage(IAttachments attachments, TimeProvider clock)
{
    private const int TriesMax = 5;

    /// <summary>In the given order. Refused as <c>unknown_attachment</c> unless all were uploaded to this conversation, by this author.</summary>
    public async Task<Outcome<IReadOnlyList<Attachment>>> OfAsync(
        string conversationId, Author author, IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        var found = await Task.WhenAll(ids.Select(id => ClaimAsync(conversationId, author, id, cancellation)));
        return found.Contains(null)
            ? new Invalid("A file of this message was not uploaded to this conversation, or not by you.", "attachments", "unknown_attachment")
            : found.OfType<Attachment>().ToList();
    }

    /// <summary>One that has lain for long may be swept at any moment, unless it is touched first.</summary>
    private async Task<Attachment?> ClaimAsync(string conversationId, Author author, string id, CancellationToken cancellation)
    {
        for (var tries = 0; tries < TriesMax && AttachFile.IsId(id); tries++)
        {
            if (await attachments.FindAsync(conversationId, id, cancellation) is not { } stored || stored.By != AttachFile.ByOf(author))
                return null;
            if (stored.IsKept || stored.TouchedAt > clock.GetUtcNow() - AttachmentPolicy.FreshFor
                || await attachments.TouchAsync(conversationId, stored, isKept: false, cancellation))
                return stored.File;
        }

        return null;
    }
}
