using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using ContactFunctions.Domain.Evidence;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Evidence;

/// <summary>Keys as PEM files in one folder, which several hosts share: the newest file signs, every one stays published.</summary>
/// <remarks>Rotation is putting a new file there. A folder without keys gets one; of two hosts that want to make it at once, one does.</remarks>
public sealed class LocalSigner(string directory) : ISigner
{
    private const string First = "evidence-1.pem";
    private const int TurnTriesMax = 5_000;

    private readonly ConcurrentDictionary<(string Path, DateTime Written), KeyFile> read = [];

    public Task<string> KeyIdAsync(CancellationToken cancellation) => Task.FromResult(Keys()[0].Public.Kid);

    public Task<string> SignAsync(string keyId, byte[] bytes, CancellationToken cancellation)
    {
        var file = Keys().FirstOrDefault(one => one.Public.Kid == keyId) ?? throw new CryptographicException($"The key {keyId} is not in {directory}.");
        using var key = ECDsa.Create(file.Private);
        return Task.FromResult(Base64Url.EncodeToString(key.SignData(bytes, HashAlgorithmName.SHA256)));
    }

    public Task<IReadOnlyList<EvidenceKey>> KeysAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<EvidenceKey>>([.. Keys().Select(key => key.Public).DistinctBy(key => key.Kid)]);

    /// <summary>Newest first; of files of the same moment the last name.</summary>
    private List<KeyFile> Keys()
    {
        var folder = Directory.CreateDirectory(directory);
        if (!folder.EnumerateFiles("*.pem").Any())
            Make();
        return [.. folder.GetFiles("*.pem")
            .OrderByDescending(file => file.LastWriteTimeUtc).ThenByDescending(file => file.Name, StringComparer.Ordinal)
            .Select(file => read.GetOrAdd((file.FullName, file.LastWriteTimeUtc), static one => KeyFile.Read(one.Path)))];
    }

    /// <summary>Whole or not at all, and one host at a time: whoever comes second finds the key.</summary>
    private void Make()
    {
        using var turn = Turn();
        if (Directory.EnumerateFiles(directory, "*.pem").Any())
            return;
        var path = Path.Combine(directory, $".{Guid.NewGuid():N}");
        using (var key = ECDsa.Create(ECCurve.NamedCurves.nistP256))
        using (var file = new StreamWriter(new FileStream(path, PrivateFile())))
            file.Write(key.ExportPkcs8PrivateKeyPem());
        File.Move(path, Path.Combine(directory, First));
    }

    /// <summary>A file that only one may have open. Making a key takes milliseconds, so a turn that never comes is a fault.</summary>
    private FileStream Turn()
    {
        var pause = default(SpinWait);
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new FileStream(
                    Path.Combine(directory, ".turn"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (tries < TurnTriesMax)
            {
                pause.SpinOnce();
            }
        }
    }

    private static FileStreamOptions PrivateFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
