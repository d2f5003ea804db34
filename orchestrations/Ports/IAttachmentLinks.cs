namespace ContactFunctions.Ports;

/// <summary>Links under which a browser fetches a file without a token.</summary>
public interface IAttachmentLinks
{
    /// <summary>An address below the app's own that works for a while, or until the message is withdrawn.</summary>
    /// <param name="entry">The message that has the file.</param>
    /// <param name="evenWithdrawn">For those who look into the evidence.</param>
    string LinkTo(string conversationId, long entry, string attachmentId, bool evenWithdrawn = false);
}
