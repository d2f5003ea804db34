using System.Security.Cryptography;
using ContactFunctions.Domain.Evidence;

namespace ContactFunctions.Functions.Evidence;

/// <summary>A private key that was read from a file.</summary>
internal sealed record KeyFile(EvidenceKey Public, ECParameters Private)
{
    /// <exception cref="CryptographicException">It is no P-256 key.</exception>
    public static KeyFile Read(string path)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
        }
        catch (ArgumentException fault)
        {
            throw new CryptographicException($"{path} holds no private key.", fault);
        }

        var parameters = key.ExportParameters(includePrivateParameters: true);
        return key.KeySize == 256
            ? new KeyFile(EvidenceKey.Of(parameters), parameters)
            : throw new CryptographicException($"{path} is not a key of the curve P-256.");
    }
}
