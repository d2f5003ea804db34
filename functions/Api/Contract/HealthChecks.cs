namespace ContactFunctions.Functions.Api.Contract;

/// <summary>Each <c>healthy</c> or <c>unhealthy</c>.</summary>
public sealed record HealthChecks(string Storage, string Durable, string Realtime);
