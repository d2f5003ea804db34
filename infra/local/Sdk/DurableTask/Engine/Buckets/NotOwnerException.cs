namespace ContactFunctions.DurableEngine.Buckets;

/// <summary>This host does not own the instance's bucket (any more). Whether the letter took effect is not known.</summary>
internal sealed class NotOwnerException(int bucket) : Exception($"Bucket {bucket} is not owned here.");
