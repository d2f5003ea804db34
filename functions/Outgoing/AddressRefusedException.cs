namespace ContactFunctions.Functions.Outgoing;

/// <summary>A name leads to an address that must not be called.</summary>
public sealed class AddressRefusedException() : IOException("This name leads to an address that is not public.");
