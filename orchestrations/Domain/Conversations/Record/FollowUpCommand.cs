using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Domain.Conversations.Record;

/// <summary>What happens between a conversation and a customer who comes and goes. Harmless to repeat: the head shows what was done.</summary>
public abstract record FollowUpCommand : RecordCommand;

/// <summary>The customer agrees to be written to; a later agreement takes the place of an earlier one. Refusals: <see cref="FollowUpNotOffered"/>.</summary>
/// <param name="Agreement">The words that they agreed to.</param>
public sealed record AgreeToFollowUp(string Channel, string To, string Agreement) : FollowUpCommand;

/// <summary>Nothing more is sent to them outside of the page, not even what waits to be.</summary>
/// <param name="By">The customer, or whoever spoke for them.</param>
public sealed record StopFollowUp(Author By, string Reason) : FollowUpCommand;

/// <summary>The customer is on the page. Written down now and then only.</summary>
public sealed record NoteSeen : FollowUpCommand;

/// <summary>A first text after they left; from now on everything goes out there. Refused as stale when they are back, or more has been written.</summary>
/// <param name="UpTo">Sequence number of the last text that <paramref name="Text"/> tells of.</param>
public sealed record TextFollowUp(StandingAddress Address, string Text, long UpTo) : FollowUpCommand;

/// <summary>A mail is going to be sent by whoever stores this. Refused as stale when one is under way, they are back, or more has been written.</summary>
/// <param name="Text">As it will be read, without the link: that is a secret.</param>
public sealed record BeginMail(string Text, long UpTo) : FollowUpCommand;

/// <summary>What became of the mail; nothing when it is not under way any more.</summary>
public sealed record FinishMail(long Entry, MailVerdict Verdict) : FollowUpCommand;

/// <summary>Nothing can be sent now; it is looked at again.</summary>
public sealed record PostponeFollowUp(DateTimeOffset Until) : FollowUpCommand;

/// <summary>Nothing is left of what was written: it has been taken back.</summary>
public sealed record ForgetUnread(long UpTo) : FollowUpCommand;

public enum MailVerdict
{
    Sent,

    /// <summary>The server did not take it, and never will.</summary>
    Refused,

    /// <summary>It certainly did not go out, but may later.</summary>
    NotNow,

    /// <summary>Nobody knows, so it is not sent again.</summary>
    Unknown,
}
