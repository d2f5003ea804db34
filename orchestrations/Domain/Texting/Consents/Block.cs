namespace ContactFunctions.Domain.Texting.Consents;

/// <summary>Nothing may be sent from one number of ours to one of theirs.</summary>
/// <param name="Code"><see cref="OptedOut"/> or <see cref="ProviderBlocked"/>.</param>
public sealed record Block(string Code, DateTimeOffset At)
{
    /// <summary>The customer said so, or a supervisor for them.</summary>
    public const string OptedOut = "optedOut";

    /// <summary>The provider said so; it may have heard it from the customer before us.</summary>
    public const string ProviderBlocked = "providerBlocked";
}
