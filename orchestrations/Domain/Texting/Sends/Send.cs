namespace ContactFunctions.Domain.Texting.Sends;

/// <summary>How the send of one entry stands. Each property means the right thing at its type's default.</summary>
public sealed record Send
{
    public required long Entry { get; init; }

    /// <summary>Null when it was written by an earlier release, which did not note it.</summary>
    public long? Seq { get; init; }

    public DeliveryState State { get; init; }

    /// <summary>Null unless it failed.</summary>
    public DeliveryReason? Reason { get; init; }

    /// <summary>Handed to a provider so often, for good or ill; the tag that goes along carries it.</summary>
    public int Attempts { get; init; }

    /// <summary>Of these the provider certainly did not take so many in a row.</summary>
    public int Setbacks { get; init; }

    /// <summary>Of <see cref="DeliveryState.Scheduled"/>: when it is looked at again.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    public HoldReason Hold { get; init; }

    /// <summary>Of <see cref="DeliveryState.Sending"/>: until then somebody may be at it.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>The provider's id of it; null until it took one.</summary>
    public string? ProviderId { get; init; }

    /// <summary>The command that last sent it again.</summary>
    public string? RepeatedBy { get; init; }

    /// <summary>Nobody is at it, and it has to go out.</summary>
    public bool IsWaiting => State is DeliveryState.Pending or DeliveryState.Scheduled;

    public static Send Pending(long entry, long? seq = null) => new() { Entry = entry, Seq = seq };
}

/// <summary>Why a text waits for its time.</summary>
public enum HoldReason
{
    None,

    /// <summary>It is night at the recipient's.</summary>
    QuietHours,

    /// <summary>Our number has sent as much as it may; its turn is at <see cref="Send.NotBefore"/>.</summary>
    Turn,

    /// <summary>The provider asked for patience, or was not reached.</summary>
    Provider,
}
