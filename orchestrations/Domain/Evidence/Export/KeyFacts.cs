namespace ContactFunctions.Domain.Evidence.Export;

/// <summary>A public key as RFC 7517 spells it.</summary>
public sealed record KeyFacts
{
    public string Kty { get; init; } = "EC";

    public string Crv { get; init; } = "P-256";

    public required string X { get; init; }

    public required string Y { get; init; }

    public required string Kid { get; init; }

    public string Use { get; init; } = "sig";

    public string Alg { get; init; } = Seal.Es256;

    public static KeyFacts Of(EvidenceKey key) => new() { X = key.X, Y = key.Y, Kid = key.Kid };

    /// <summary>Null for a key of another kind, or one that goes by the name of another.</summary>
    public EvidenceKey? Key() =>
        this is { Kty: "EC", Crv: "P-256" } && new EvidenceKey(Kid, X, Y) is { IsItself: true } key ? key : null;
}
