using System.Globalization;
using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Domain.Evidence;

/// <summary>A signature under the first <see cref="Entries"/> entries of a conversation. Made when it ends; never changed, later ones come beside it.</summary>
public sealed record Seal
{
    public const string Es256 = "ES256";

    public required string ConversationId { get; init; }

    /// <summary>The stretch that had ended.</summary>
    public required int Epoch { get; init; }

    /// <summary>Number of the last entry that it covers.</summary>
    public required long Entries { get; init; }

    /// <summary>Hash of that entry: it binds everything before.</summary>
    public required string LastHash { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required DateTimeOffset ClosedAt { get; init; }

    public required DateTimeOffset SealedAt { get; init; }

    /// <summary>RFC 7638 thumbprint of the public key.</summary>
    public required string KeyId { get; init; }

    public string Algorithm { get; init; } = Es256;

    /// <summary>r and s, 32 bytes each, base64url.</summary>
    public string Signature { get; init; } = "";

    /// <summary>RFC 3161 token over the 64 bytes of the signature, base64; null: nobody vouches for the time.</summary>
    public string? TimeStamp { get; init; }

    /// <summary>What is signed.</summary>
    public byte[] SignedBytes() => Canonical.Bytes(
    [
        "contactfunctions-seal/1",
        ConversationId,
        Epoch.ToString(CultureInfo.InvariantCulture),
        Entries.ToString(CultureInfo.InvariantCulture),
        LastHash,
        Canonical.Time(OpenedAt),
        Canonical.Time(ClosedAt),
        Canonical.Time(SealedAt),
        KeyId,
        Algorithm,
    ]);
}
