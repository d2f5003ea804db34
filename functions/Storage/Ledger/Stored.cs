using Azure;

namespace ContactFunctions.Functions.Storage.Ledger;

/// <summary>A value as it was stored at some moment, with what proves that it still is.</summary>
internal sealed record Stored<T>(T Value, ETag ETag);
