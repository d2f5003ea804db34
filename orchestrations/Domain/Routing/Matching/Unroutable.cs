namespace ContactFunctions.Domain.Routing.Matching;

/// <summary>Why a conversation does not go to an operator. On the wire in lower camel case.</summary>
public enum Unroutable
{
    Offline,
    Away,

    /// <summary>No device of theirs has been heard of within its lease.</summary>
    NoLease,

    /// <summary>Left too many offers unanswered.</summary>
    NotResponding,

    NotInQueue,
    MissingSkill,

    /// <summary>Too few spare units for the weight.</summary>
    CapacityFull,

    /// <summary>Said no to this conversation a moment ago.</summary>
    DeclinedRecently,

    /// <summary>Has the skill, but not at the level that is asked for.</summary>
    SkillTooLow,

    /// <summary>As many conversations of this channel as they may have.</summary>
    ChannelLimit,

    /// <summary>The conversation is kept for its preferred operator for a while.</summary>
    HeldForPreferred,

    /// <summary>Has asked for a break after what they are at.</summary>
    Pending,
}
