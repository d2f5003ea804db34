namespace ContactFunctions.Domain.Organisations.Rules;

/// <summary>Something that is wrong with a document, or that its writer should know.</summary>
/// <param name="Path">Of the JSON field: <c>queues[0].offerTtlSeconds</c>.</param>
/// <param name="Code">Stable, for programs; lower snake case.</param>
/// <param name="Detail">For people.</param>
/// <param name="Warning">True: the document may be published all the same.</param>
public sealed record Finding(string Path, string Code, string Detail, bool Warning = false);
