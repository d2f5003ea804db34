namespace ContactFunctions.Domain.Texting.Sends;

/// <summary>One change to a send.</summary>
public abstract record SendStep;

/// <summary>Claims it: of all who ask, the one that is not refused hands it to the provider, at once.</summary>
/// <param name="LeaseUntil">From then on whoever began counts as dead, and its outcome as unknown.</param>
public sealed record BeginSend(DateTimeOffset LeaseUntil) : SendStep;

/// <summary>It has to wait for its time.</summary>
public sealed record HoldSend(DateTimeOffset Until, HoldReason Why) : SendStep;

/// <summary>The provider certainly did not take it; it is tried again by itself.</summary>
public sealed record SetBack(DateTimeOffset Until) : SendStep;

/// <summary>The provider has it.</summary>
public sealed record SendTaken(string ProviderId) : SendStep;

/// <summary>It will not go out.</summary>
public sealed record SendFailed(DeliveryReason Reason) : SendStep;

/// <summary>Nobody knows whether the provider has it.</summary>
public sealed record SendLost : SendStep;

/// <summary>What the provider tells later, at least once and in any order.</summary>
/// <param name="Attempt">The one that the report is about; 0 when it does not say.</param>
/// <param name="Failed">Null: it is on the phone.</param>
public sealed record SendReported(int Attempt, DeliveryReason? Failed) : SendStep;

/// <summary>A person wants it sent once more. A repeat of the same command changes nothing.</summary>
public sealed record RepeatSend(string CommandId) : SendStep;

/// <summary>Its author takes it back; refused once it may be under way.</summary>
public sealed record CancelSend : SendStep;
