using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ContactFunctions.Emulators.Tokens;

namespace ContactFunctions.Emulators.OpenId;

/// <summary>Signs tokens with RS256 and publishes what checks them.</summary>
internal sealed class SigningKey : IDisposable
{
    private const int KeyBits = 2048;

    private readonly RSA rsa;
    private readonly string header;

    private SigningKey(RSA rsa)
    {
        this.rsa = rsa;
        var published = rsa.ExportParameters(includePrivateParameters: false);
        (Modulus, Exponent) = (Base64Url.EncodeToString(published.Modulus), Base64Url.EncodeToString(published.Exponent));
        Id = Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($$"""{"e":"{{Exponent}}","kty":"RSA","n":"{{Modulus}}"}""")));
        header = Base64Url.EncodeToString(Encoding.UTF8.GetBytes($$"""{"typ":"JWT","alg":"RS256","kid":"{{Id}}"}"""));
    }

    /// <summary>Thumbprint of the key (RFC 7638): the same key has the same id in every run.</summary>
    public string Id { get; }

    public string Modulus { get; }

    public string Exponent { get; }

    /// <param name="file">PKCS #8 PEM; written when missing. Null makes a key for this run.</param>
    /// <exception cref="InvalidDataException">The file holds no key.</exception>
    public static SigningKey Open(string? file)
    {
        if (file is null)
            return new SigningKey(RSA.Create(KeyBits));

        if (!File.Exists(file))
            WriteNew(file);
        var rsa = RSA.Create();
        try
        {
            rsa.ImportFromPem(File.ReadAllText(file));
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            throw new InvalidDataException($"{file} holds no private key in PEM. Delete it to have a new one made.", e);
        }

        return new SigningKey(rsa);
    }

    public string Sign(IReadOnlyDictionary<string, object> claims)
    {
        var content = $"{header}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        var signature = rsa.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{content}.{Base64Url.EncodeToString(signature)}";
    }

    public bool Signed(JsonWebToken token) => token.IsSignedWith(rsa);

    public void Dispose() => rsa.Dispose();

    /// <summary>Complete or not there: two starting at once agree on the first one's key.</summary>
    private static void WriteNew(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var draft = $"{file}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var rsa = RSA.Create(KeyBits))
        using (var writer = new StreamWriter(draft, options))
            writer.Write(rsa.ExportPkcs8PrivateKeyPem());

        try
        {
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(draft);
        }
    }
}
