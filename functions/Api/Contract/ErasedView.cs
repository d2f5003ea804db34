using ContactFunctions.Workflows.Evidence;

namespace ContactFunctions.Functions.Api.Contract;

/// <param name="Erased">Ids of conversations.</param>
/// <param name="Held">Ids of conversations that a legal hold keeps.</param>
public sealed record ErasedView(IReadOnlyList<string> Erased, IReadOnlyList<string> Held)
{
    public static ErasedView Of(Erased erased) => new(erased.ErasedIds, erased.Held);
}
