namespace ContactFunctions.Functions.Api.Contract;

/// <param name="Status"><c>healthy</c>, or <c>degraded</c> as soon as one check is not.</param>
public sealed record Health(string Status, HealthChecks Checks);
