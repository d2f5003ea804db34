namespace ContactFunctions.Domain.Messages;

/// <summary>What an entry of the record is. Only <see cref="Text"/> and <see cref="Event"/> may carry a sequence number.</summary>
public enum EntryKind
{
    /// <summary>Written by a person or a bot; the customer sees it.</summary>
    Text,

    /// <summary>Said by the system. With a sequence number the customer sees it, without one only staff do.</summary>
    Event,

    /// <summary>For colleagues; never delivered to the customer.</summary>
    Note,

    /// <summary>Somebody of the staff read the conversation: one per person, conversation and hour.</summary>
    Audit,

    /// <summary>A word between those of the staff who are in the conversation; never delivered to the customer.</summary>
    Whisper,
}
