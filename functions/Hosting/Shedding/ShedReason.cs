namespace ContactFunctions.Functions.Hosting.Shedding;

/// <summary>Why a contact was told to come later.</summary>
public enum ShedReason
{
    Requests,
    Lag,
    Messages,
    Waiting,
    Places,
}
