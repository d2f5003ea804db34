using System.Security.Cryptography;
using ContactFunctions.Domain.Evidence;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Evidence;

namespace ContactFunctions.Platform.Tests.Evidence;

/// <summary>A key that answers when it wants to, and an authority when there is one.</summary>
internal sealed class MoodyKey : ISigner, ITimeStamps, ISealLog
{
    private readonly HeldKey key = new();

    /// <summary>Signing fails so many times.</summary>
    public int Fails { get; set; }

    public bool IsConfigured { get; set; }

    public List<string> Failed { get; } = [];

    public Task<string> KeyIdAsync(CancellationToken cancellation) => key.KeyIdAsync(cancellation);

    public Task<string> SignAsync(string keyId, byte[] bytes, CancellationToken cancellation) =>
        Fails-- > 0 ? throw new CryptographicException("The vault is away.") : key.SignAsync(keyId, bytes, cancellation);

    public Task<IReadOnlyList<EvidenceKey>> KeysAsync(CancellationToken cancellation) => key.KeysAsync(cancellation);

    public Task<string?> StampAsync(byte[] bytes, CancellationToken cancellation) => Task.FromResult(IsConfigured ? "AAAA" : null);

    void ISealLog.Failed(string conversationId, Exception exception) => Failed.Add(conversationId);
}
