namespace ContactFunctions.Domain.Customers;

/// <summary>Where a customer is reached.</summary>
/// <param name="Channel"><c>sms</c> or <c>email</c>.</param>
/// <param name="Verified">Somebody vouched for it, or it wrote to us itself; what a visitor merely typed is not.</param>
/// <param name="Since">Since when it is known to be theirs; null for what was only typed.</param>
public sealed record CustomerAddress(string Channel, string Address, bool Verified, DateTimeOffset? Since);
