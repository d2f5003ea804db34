using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using ContactFunctions.Domain.Evidence;
using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Verify;

/// <summary>Whether somebody else vouches for the time of a seal (RFC 3161). Whom to believe is for the reader: the authority is named.</summary>
internal sealed record StampCheck(bool IsGood, string Words)
{
    public static StampCheck Of(Seal seal)
    {
        try
        {
            if (EvidenceKey.TryDecode(seal.Signature, out var signature)
                && Rfc3161TimestampToken.TryDecode(Convert.FromBase64String(seal.TimeStamp!), out var token, out _)
                && token.VerifySignatureForData(signature, out var signer))
                return new(true, $"{Canonical.Time(token.TokenInfo.Timestamp)} by {signer.Subject}, certificate {signer.GetCertHashString(HashAlgorithmName.SHA256)}");
        }
        catch (Exception fault) when (fault is FormatException or CryptographicException)
        {
            // Answered below: it is no token, or not one for this seal.
        }

        return new(false, $"The time-stamp of the seal over {seal.Entries} entries does not belong to it.");
    }
}
