namespace ContactFunctions.Domain.Texting.Sends;

/// <summary>Why a text did not go out. On the wire in lower camel case.</summary>
public enum DeliveryReason
{
    /// <summary>The customer told this number of ours to stop.</summary>
    OptedOut,

    /// <summary>The provider keeps a block of its own for this pair of numbers.</summary>
    ProviderBlocked,

    /// <summary>No phone can have this number.</summary>
    InvalidNumber,

    /// <summary>The phone, or the provider itself, could not be reached for as long as was tried.</summary>
    Unreachable,

    /// <summary>The provider did not take it.</summary>
    Refused,

    /// <summary>An automatic text, held back because another machine seems to answer at the other end.</summary>
    Loop,

    /// <summary>Its author took it back before it went out.</summary>
    Withdrawn,
}
