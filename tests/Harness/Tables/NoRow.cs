using Azure;

namespace ContactFunctions.Harness.Tables;

/// <summary>The answer of a read that found nothing.</summary>
internal sealed class NoRow<T> : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T Value => throw new InvalidOperationException("The entity does not exist; check HasValue first.");

    public override Response GetRawResponse() => new MemoryResponse(404);
}
