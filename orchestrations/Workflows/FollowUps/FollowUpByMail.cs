using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.FollowUps;

/// <summary>
/// Sends one mail with a link to a customer who has left. It is in the record before it goes out: whoever stores that sends it, and one whose
/// outcome nobody knows is not sent again.
/// </summary>
public sealed class FollowUpByMail(IConversationRecord record, IMailSender mail, IResumeLinks links)
{
    public async Task ReachAsync(ConversationHead head, Organisation organisation)
    {
        var agreed = head.FollowUp!;
        if (agreed.Mail is { StartedAt: not null } lost)
        {
            await FinishAsync(head.Id, lost.Entry, MailVerdict.Unknown);
            return;
        }

        if (await TextAsync(head, agreed, organisation) is not { } text)
            await record.ApplyAsync(head.Id, new ForgetUnread(agreed.UnreadTo), CancellationToken.None);
        else if (await record.ApplyAsync(head.Id, new BeginMail(text, agreed.UnreadTo), CancellationToken.None) is { IsRefused: false, Value.Head: var begun })
            await SendAsync(begun, text, organisation);
    }

    private async Task SendAsync(ConversationHead head, string text, Organisation organisation)
    {
        var (agreed, entry) = (head.FollowUp!, head.FollowUp!.Mail!.Entry);
        var subject = FollowUpTexts.For(head.Customer.Locale).MailSubject(organisation.Name);
        var outcome = await mail.SendAsync(
            new Mail(agreed.To, subject, $"{text}\n{links.LinkTo(head)}", $"{head.Id}.{entry}"), CancellationToken.None);
        await FinishAsync(head.Id, entry, outcome switch
        {
            MailOutcome.Sent => MailVerdict.Sent,
            MailOutcome.Refused => MailVerdict.Refused,
            MailOutcome.NotNow => MailVerdict.NotNow,
            MailOutcome.Unknown => MailVerdict.Unknown,
        });
    }

    /// <summary>What is tried again says what the record says it did. Null: there is nothing left to say.</summary>
    private async Task<string?> TextAsync(ConversationHead head, FollowUp agreed, Organisation organisation)
    {
        if (agreed.Mail is { } again)
            return (await record.ReadAsync(head.Id, ReadFrom.Entry(again.Entry - 1), 1, CancellationToken.None))[0].Text;
        var words = await UnreadWords.OfAsync(record, head);
        return words.Texts.Count == 0 ? null : FollowUpTexts.For(head.Customer.Locale).MailText(organisation.Name, words.Person, words.Texts);
    }

    private Task FinishAsync(string conversationId, long entry, MailVerdict verdict) =>
        record.ApplyAsync(conversationId, new FinishMail(entry, verdict), CancellationToken.None);
}
