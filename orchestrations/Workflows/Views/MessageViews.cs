using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Views;

/// <summary>Shows messages as each may see them: whoever shows one goes through here, so that a withdrawn text is shown nowhere.</summary>
public sealed class MessageViews(IAttachmentLinks links)
{
    /// <param name="head">As new as the entry at least: it knows what was withdrawn.</param>
    public MessageView Of(ConversationHead head, Entry entry, MessageAudience audience)
    {
        var isWithdrawn = head.Withdrawn.Contains(entry.Number);
        var forEvidence = audience is MessageAudience.Evidence;
        var isShown = !isWithdrawn || forEvidence;
        return new MessageView
        {
            ConversationId = head.Id,
            Seq = entry.Seq,
            Entry = audience is MessageAudience.Everybody ? null : entry.Number,
            MessageId = entry.MessageId,
            ClientMessageId = entry.ClientMessageId,
            Author = new AuthorView(entry.Author.Role, entry.Author.Id, entry.Author.Name),
            Kind = entry.Kind,
            Event = entry.Event,
            Text = isShown ? entry.Text : "",
            Attachments = isShown && entry.Attachments.Count > 0
                ? [.. entry.Attachments.Select(file => View(head.Id, entry.Number, file, evenWithdrawn: isWithdrawn && forEvidence))]
                : null,
            Choices = isShown && entry.Choices.Count > 0 ? entry.Choices : null,
            InReplyTo = entry.Refers,
            Channel = MessageIds.ChannelOf(entry.ClientMessageId),
            Withdrawn = isWithdrawn,
            // Entries of the first releases have no digest of their content.
            Erased = entry.IsErased && entry.Content.Length > 0,
            SentAt = entry.SentAt,
        };
    }

    private AttachmentView View(string conversationId, long entry, Attachment file, bool evenWithdrawn) => new(
        file.Id, file.Name, file.ContentType, file.Bytes, links.LinkTo(conversationId, entry, file.Id, evenWithdrawn));
}

public enum MessageAudience
{
    /// <summary>What the customer may see, and the staff with them.</summary>
    Everybody,

    Staff,

    /// <summary>Supervisors: what was withdrawn too.</summary>
    Evidence,
}
