namespace ContactFunctions.Functions.Storage.Customers;

internal sealed class TokenRow : Row
{
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Names the attempt that inserted it: after a lost answer the first user is still the first.</summary>
    public string Commit { get; set; } = "";
}
