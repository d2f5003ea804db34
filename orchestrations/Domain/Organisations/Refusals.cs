using ContactFunctions.Domain.Organisations.Rules;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Domain.Organisations;

/// <summary>Somebody else published in the meantime; nothing was stored.</summary>
/// <param name="Newest">The version that there is now.</param>
public sealed record VersionConflict(long Newest)
    : Refusal("version_conflict", $"The configuration is at version {Newest} by now; look at it and apply your change to it.");

/// <summary>The document may not be published; nothing was stored.</summary>
public sealed record InvalidConfiguration(IReadOnlyList<Finding> Findings)
    : Refusal("invalid_configuration", "The configuration has mistakes; each is listed with its place.");
