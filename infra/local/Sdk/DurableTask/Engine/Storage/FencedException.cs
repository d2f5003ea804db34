namespace ContactFunctions.DurableEngine.Storage;

/// <summary>The bucket has another owner by now; nothing was stored.</summary>
internal sealed class FencedException(int bucket) : Exception($"Bucket {bucket} has another owner.");
