namespace ContactFunctions.Domain.Process;

/// <summary>One thing that the process does by itself at a set time. Each is an activity of the same name.</summary>
/// <remarks>Histories and events hold the number of a kind and outlive releases: a new one goes to the end.</remarks>
public enum DutyKind
{
    /// <summary>Look for an operator.</summary>
    Match,

    /// <summary>Tell the waiting customer position and estimate.</summary>
    WaitNotice,

    /// <summary>Planned by earlier releases; the same as <see cref="Clock"/>.</summary>
    WarnFirstResponse,

    /// <summary>Planned by earlier releases; the same as <see cref="Clock"/>.</summary>
    BreachFirstResponse,

    /// <summary>End an unanswered offer.</summary>
    ExpireOffer,

    /// <summary>See whether the customer has gone quiet, and free capacity.</summary>
    CheckIdle,

    /// <summary>Close what nobody came back to.</summary>
    AutoClose,

    /// <summary>End wrap-up.</summary>
    EndWrapUp,

    /// <summary>Business hours begin.</summary>
    OpenForBusiness,

    /// <summary>Send what waits in the outbox.</summary>
    DrainOutbox,

    /// <summary>Compare ledger and record and finish what a crash left half done.</summary>
    Settle,

    /// <summary>A required skill becomes a preferred one.</summary>
    RelaxSkill,

    /// <summary>See whether another queue shall have it.</summary>
    Overflow,

    /// <summary>Offer a call-back, or take a message, because it takes too long.</summary>
    Fallback,

    /// <summary>See what the clocks of the service level demand.</summary>
    Clock,

    /// <summary>End what nobody has touched for long: the exit of last resort of every state.</summary>
    GiveUp,

    /// <summary>Call a webhook that an escalation demands.</summary>
    CallWebhook,

    /// <summary>Sign what a conversation that is over has come to.</summary>
    Seal,

    /// <summary>Reach a customer who has left on the channel that they agreed to.</summary>
    FollowUp,

    /// <summary>Tell other systems what happened.</summary>
    HandOver,
}

/// <param name="Token">Offer id, notice number, webhook key … that the duty is about; whoever performs it drops it when the token has changed.</param>
public sealed record Duty(DutyKind Kind, DateTimeOffset DueAt, string? Token = null);
