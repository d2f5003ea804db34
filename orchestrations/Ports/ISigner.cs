using ContactFunctions.Domain.Evidence;

namespace ContactFunctions.Ports;

/// <summary>Signs with a key that nobody gets to see: ECDSA on P-256 with SHA-256. Keys change; every one that ever signed stays published.</summary>
public interface ISigner
{
    /// <summary>Id of the key that signs now: its RFC 7638 thumbprint.</summary>
    Task<string> KeyIdAsync(CancellationToken cancellation);

    /// <returns>r and s, base64url.</returns>
    /// <param name="keyId">As <see cref="KeyIdAsync"/> answered a moment ago; older keys may still sign.</param>
    Task<string> SignAsync(string keyId, byte[] bytes, CancellationToken cancellation);

    /// <summary>Every key that may have signed, newest first.</summary>
    Task<IReadOnlyList<EvidenceKey>> KeysAsync(CancellationToken cancellation);
}
