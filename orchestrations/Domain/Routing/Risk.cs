namespace ContactFunctions.Domain.Routing;

/// <summary>A service level that is about to be missed, or is: for boards, which read the ledger alone.</summary>
/// <param name="Clock"><c>firstResponse</c>, <c>nextResponse</c> or <c>resolution</c>.</param>
/// <param name="Share">The highest warning share that was passed; 1 and more is a breach.</param>
public sealed record Risk(string Clock, double Share, DateTimeOffset Due);
