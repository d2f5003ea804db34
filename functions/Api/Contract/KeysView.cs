using ContactFunctions.Domain.Evidence.Export;

namespace ContactFunctions.Functions.Api.Contract;

/// <summary>A JSON Web Key Set.</summary>
/// <param name="Keys">Every key that may have signed, newest first.</param>
public sealed record KeysView(IReadOnlyList<KeyFacts> Keys);
