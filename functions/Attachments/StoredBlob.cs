namespace ContactFunctions.Functions.Attachments;

/// <param name="Name">Within the container.</param>
/// <param name="ModifiedAt">Whole seconds, of the service's clock.</param>
internal sealed record StoredBlob(string Name, string ETag, long Bytes, DateTimeOffset ModifiedAt, IReadOnlyDictionary<string, string> Metadata);
