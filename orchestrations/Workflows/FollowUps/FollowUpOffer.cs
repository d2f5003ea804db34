using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.FollowUps;

/// <summary>On which channels a customer who leaves can be reached.</summary>
public sealed class FollowUpOffer(IMailSender mail, IResumeLinks links)
{
    /// <summary>Numbers that are tried; an organisation with more has them for other reasons.</summary>
    private const int NumbersMax = 8;

    /// <summary>None for a conversation that is on such a channel already.</summary>
    public IReadOnlyList<string> Channels(ConversationHead head, Organisation organisation)
    {
        if (head.Address is not null)
            return [];
        var channels = new List<string>(2);
        if (NumbersFor(head, organisation).Count > 0)
            channels.Add(FollowUp.Sms);
        if (mail.IsReady && links.IsReady)
            channels.Add(FollowUp.Email);
        return channels;
    }

    /// <summary>Our numbers, those first that serve the conversation's queue.</summary>
    public static IReadOnlyList<string> NumbersFor(ConversationHead head, Organisation organisation) =>
    [
        .. organisation.Addresses.Where(pair => pair.Key.StartsWith('+'))
            .OrderByDescending(pair => pair.Key == head.FollowUp?.From)
            .ThenByDescending(pair => pair.Value == head.Queue)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Key).Take(NumbersMax),
    ];
}
