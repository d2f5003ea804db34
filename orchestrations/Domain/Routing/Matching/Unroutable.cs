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
}
