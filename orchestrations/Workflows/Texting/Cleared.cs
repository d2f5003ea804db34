using ContactFunctions.Domain.Texting.Sends;

namespace ContactFunctions.Workflows.Texting;

/// <summary>Whether a text may go out.</summary>
public abstract record Cleared
{
    public sealed record Now : Cleared;

    public sealed record Later(DateTimeOffset At, HoldReason Why) : Cleared;

    public sealed record Never(DeliveryReason Reason) : Cleared;
}
