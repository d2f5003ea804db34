using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ContactFunctions.Domain.Evidence;

/// <summary>The public half of a key that seals: P-256, known by its RFC 7638 thumbprint.</summary>
/// <param name="X">32 bytes, base64url; so is <paramref name="Y"/>.</param>
public sealed record EvidenceKey(string Kid, string X, string Y)
{
    private const int SignatureBytes = 64;

    public static EvidenceKey Of(ECParameters key) => Of(Base64Url.EncodeToString(key.Q.X), Base64Url.EncodeToString(key.Q.Y));

    public static EvidenceKey Of(string x, string y) => new(Thumbprint(x, y), x, y);

    /// <summary>False for a key that goes by the name of another.</summary>
    public bool IsItself => Kid == Thumbprint(X, Y);

    /// <summary>Whether the key's owner signed these bytes (ECDSA, SHA-256).</summary>
    /// <param name="signature">Base64url, spelled in the one way that it has.</param>
    public bool Verifies(byte[] signed, string signature)
    {
        if (!TryDecode(signature, out var bytes) || bytes.Length != SignatureBytes)
            return false;
        try
        {
            using var key = ECDsa.Create(new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new ECPoint { X = Base64Url.DecodeFromChars(X), Y = Base64Url.DecodeFromChars(Y) },
            });
            return key.VerifyData(signed, bytes, HashAlgorithmName.SHA256);
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            // Not a point of the curve: nobody can have signed with it.
            return false;
        }
    }

    /// <summary>False also for a second spelling of the same bytes.</summary>
    public static bool TryDecode(string text, out byte[] bytes)
    {
        bytes = Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : [];
        return Base64Url.EncodeToString(bytes) == text;
    }

    private static string Thumbprint(string x, string y) => Base64Url.EncodeToString(SHA256.HashData(
        Encoding.UTF8.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{x}}","y":"{{y}}"}""")));
}
