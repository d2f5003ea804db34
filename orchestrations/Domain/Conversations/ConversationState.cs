namespace ContactFunctions.Domain.Conversations;

/// <summary>Where a conversation stands in its life; on the wire in lower camel case.</summary>
public enum ConversationState
{
    /// <summary>An answer bot or a flow talks to the customer.</summary>
    Bot,

    /// <summary>Outside business hours; becomes <see cref="Waiting"/> at opening time with its original time.</summary>
    OutOfHours,

    /// <summary>Has a ticket in a queue and no operator.</summary>
    Waiting,

    /// <summary>One operator is asked and holds capacity for it until the offer ends.</summary>
    Offered,

    /// <summary>An operator owns it.</summary>
    Active,

    /// <summary>Owned, but the customer went quiet: its capacity is free.</summary>
    Idle,

    /// <summary>The talk is over, the operator finishes paperwork; capacity is held.</summary>
    WrapUp,

    /// <summary>Over after somebody was connected, or closed by staff.</summary>
    Closed,

    /// <summary>The customer left before anybody was connected.</summary>
    Abandoned,
}
