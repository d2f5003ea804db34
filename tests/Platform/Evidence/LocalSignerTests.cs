using System.Security.Cryptography;
using ContactFunctions.Functions.Evidence;

namespace ContactFunctions.Platform.Tests.Evidence;

public sealed class LocalSignerTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("contactfunctions-keys-");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task KeyId_TwoHostsOnAnEmptyFolder_MakeOneKey()
    {
        var hosts = Enumerable.Range(0, 8).Select(_ => new LocalSigner(Path.Combine(folder.FullName, "new"))).ToList();

        var ids = await Task.WhenAll(hosts.Select(host => Task.Run(() => host.KeyIdAsync(Ct), Ct)));

        Assert.Single(ids.Distinct());
        var file = Assert.Single(Directory.GetFiles(Path.Combine(folder.FullName, "new")));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task SignAsync_ANewFile_SignsFromNowOn_AndTheOldOneStaysPublished()
    {
        var signer = new LocalSigner(folder.FullName);
        var first = await signer.KeyIdAsync(Ct);
        var sealedOnce = await signer.SignAsync(first, [1, 2, 3], Ct);
        Add("evidence-2.pem", ECCurve.NamedCurves.nistP256, minutesAgo: -1);

        var second = await signer.KeyIdAsync(Ct);
        var keys = await signer.KeysAsync(Ct);

        Assert.NotEqual(first, second);
        Assert.Equal([second, first], keys.Select(key => key.Kid));
        Assert.True(keys[1].Verifies([1, 2, 3], sealedOnce));
        Assert.True(keys[0].Verifies([4], await signer.SignAsync(second, [4], Ct)));
        Assert.False(keys[0].Verifies([1, 2, 3], sealedOnce));
        Assert.True(keys[1].Verifies([5], await signer.SignAsync(first, [5], Ct)));
    }

    [Fact]
    public async Task KeyIdAsync_AnotherCurve_IsRefusedByName()
    {
        Add("evidence-1.pem", ECCurve.NamedCurves.nistP384);
        Assert.Contains("evidence-1.pem", (await Assert.ThrowsAsync<CryptographicException>(() => new LocalSigner(folder.FullName).KeyIdAsync(Ct))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignAsync_OpenSsl_TakesTheSignature()
    {
        if (!Tool.IsHere("openssl")) return;
        var signer = new LocalSigner(folder.FullName);
        var signature = System.Buffers.Text.Base64Url.DecodeFromChars(await signer.SignAsync(await signer.KeyIdAsync(Ct), "hello"u8.ToArray(), Ct));
        using (var key = ECDsa.Create())
        {
            key.ImportFromPem(await File.ReadAllTextAsync(Directory.GetFiles(folder.FullName).Single(), Ct));
            await File.WriteAllTextAsync(Of("public"), key.ExportSubjectPublicKeyInfoPem(), Ct);
        }

        await File.WriteAllBytesAsync(Of("data"), "hello"u8.ToArray(), Ct);
        await File.WriteAllBytesAsync(Of("signature"), Der(signature), Ct);
        var (code, output) = await Tool.RunAsync("openssl", "dgst", "-sha256", "-verify", Of("public"), "-signature", Of("signature"), Of("data"));
        Assert.True(code == 0, output);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static byte[] Der(byte[] signature)
    {
        var writer = new System.Formats.Asn1.AsnWriter(System.Formats.Asn1.AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteIntegerUnsigned(Trimmed(signature.AsSpan(0, 32)));
            writer.WriteIntegerUnsigned(Trimmed(signature.AsSpan(32)));
        }

        return writer.Encode();

        static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> number) => number.TrimStart((byte)0);
    }

    private void Add(string name, ECCurve curve, int minutesAgo = 0)
    {
        using var key = ECDsa.Create(curve);
        File.WriteAllText(Of(name), key.ExportPkcs8PrivateKeyPem());
        File.SetLastWriteTimeUtc(Of(name), File.GetLastWriteTimeUtc(Of(name)).AddMinutes(-minutesAgo));
    }

    private string Of(string name) => Path.Combine(folder.FullName, name);
}
