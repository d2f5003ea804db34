using ContactFunctions.Domain.Conversations;

namespace ContactFunctions.Ports;

/// <summary>Addresses of pages at which a customer goes on with a conversation.</summary>
public interface IResumeLinks
{
    /// <summary>False: nobody said where the page is.</summary>
    bool IsReady { get; }

    /// <summary>Works for 30 days, while the agreement of <see cref="ConversationHead.FollowUp"/> stands. A secret: never stored, never logged.</summary>
    string LinkTo(ConversationHead head);
}
