namespace ContactFunctions.Domain.Conversations;

/// <summary>What can happen to a conversation's state. Every pair of state and trigger is decided in <see cref="Lifecycle"/>.</summary>
public enum LifecycleTrigger
{
    /// <summary>Put into a queue: opened in business hours, handed over by the bot, or hours began.</summary>
    Queued,

    /// <summary>Opened outside business hours.</summary>
    FoundClosed,

    /// <summary>An operator is asked.</summary>
    OfferMade,

    /// <summary>The offer was declined, expired or was withdrawn.</summary>
    OfferEnded,

    /// <summary>An operator owns it now: accepted, or the queue connects by itself.</summary>
    Connected,

    /// <summary>Back to a queue: transferred, or its operator was lost or is not routable on return.</summary>
    Requeued,

    /// <summary>The customer went quiet.</summary>
    WentIdle,

    /// <summary>Somebody wrote again and the operator has room.</summary>
    Resumed,

    /// <summary>The talk ended while an operator owned it.</summary>
    TalkEnded,

    /// <summary>Wrap-up is done, or staff closed what nobody owned.</summary>
    Finished,

    /// <summary>The customer left while nobody was connected.</summary>
    CustomerLeft,

    /// <summary>A standing address wrote again within the re-open window.</summary>
    Reopened,

    /// <summary>A supervisor gave it to an operator.</summary>
    Assigned,

    /// <summary>The queue takes messages only for now.</summary>
    Deferred,

    /// <summary>A supervisor ended it, or everybody had given it up.</summary>
    ClosedByForce,
}
