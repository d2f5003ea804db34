using System.Text.Json.Serialization;

namespace ContactFunctions.Functions.Webhooks;

/// <summary>Proof towards Event Grid that the endpoint is ours.</summary>
public sealed record ValidationAnswer([property: JsonPropertyName("validationResponse")] string ValidationResponse);
