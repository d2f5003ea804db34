namespace ContactFunctions.Platform.Tests.Telemetry;

/// <param name="Of">Values of the dimensions, in their order.</param>
internal sealed record Count(string Name, double Value, string Of);
