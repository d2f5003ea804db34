using System.Globalization;
using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Domain.Evidence.Export;

/// <summary>The last line: what came before, signed by whoever exported.</summary>
public sealed record ExportEnd
{
    public required string ConversationId { get; init; }

    public required long Entries { get; init; }

    public required string LastHash { get; init; }

    public required DateTimeOffset ExportedAt { get; init; }

    /// <summary>Staff id.</summary>
    public required string By { get; init; }

    /// <summary>Of every byte before this line, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    public required string KeyId { get; init; }

    public string Algorithm { get; init; } = Seal.Es256;

    /// <summary>r and s, base64url.</summary>
    public string Signature { get; init; } = "";

    /// <summary>What is signed.</summary>
    public byte[] SignedBytes() => Canonical.Bytes(
    [
        "contactfunctions-export/2",
        ConversationId,
        Entries.ToString(CultureInfo.InvariantCulture),
        LastHash,
        Canonical.Time(ExportedAt),
        By,
        Sha256,
        KeyId,
        Algorithm,
    ]);
}
