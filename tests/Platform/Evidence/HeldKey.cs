using System.Buffers.Text;
using System.Security.Cryptography;
using ContactFunctions.Domain.Evidence;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Evidence;

namespace ContactFunctions.Platform.Tests.Evidence;

/// <summary>A key in memory, nobody who vouches for the time, and a log that fails the test.</summary>
internal sealed class HeldKey : ISigner, ITimeStamps, ISealLog, IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public EvidenceKey Public => EvidenceKey.Of(key.ExportParameters(includePrivateParameters: false));

    public bool IsConfigured => false;

    public static Sealing SealingOf(IConversationRecord record, TimeProvider clock)
    {
        var held = new HeldKey();
        return new Sealing(record, held, held, held, clock);
    }

    public Task<string> KeyIdAsync(CancellationToken cancellation) => Task.FromResult(Public.Kid);

    public Task<string> SignAsync(string keyId, byte[] bytes, CancellationToken cancellation) =>
        Task.FromResult(Base64Url.EncodeToString(key.SignData(bytes, HashAlgorithmName.SHA256)));

    public Task<IReadOnlyList<EvidenceKey>> KeysAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<EvidenceKey>>([Public]);

    public Task<string?> StampAsync(byte[] bytes, CancellationToken cancellation) => Task.FromResult<string?>(null);

    public void Failed(string conversationId, Exception exception) => throw new InvalidOperationException($"{conversationId} was not sealed.", exception);

    public void Dispose() => key.Dispose();
}
