namespace ContactFunctions.Domain.Evidence.Export;

/// <summary>How the sending of an entry stood at the moment of the export.</summary>
/// <param name="Entry">Its number.</param>
/// <param name="State">As on the wire, such as <c>delivered</c>.</param>
/// <param name="Reason">Why it was not delivered; null: nothing to say.</param>
public sealed record DeliveryFacts(long Entry, string State, string? Reason = null);
