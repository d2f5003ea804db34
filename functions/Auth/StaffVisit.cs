namespace ContactFunctions.Functions.Auth;

/// <summary>Somebody of the staff whom a door has let in.</summary>
/// <param name="About">What the call is about, an id of ours; null when the address names nothing.</param>
public sealed record StaffVisit(StaffCaller Who, string? About);
