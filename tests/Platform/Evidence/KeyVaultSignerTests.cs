using System.Net;
using System.Security.Cryptography;
using Azure;
using ContactFunctions.Harness;

namespace ContactFunctions.Platform.Tests.Evidence;

public sealed class KeyVaultSignerTests
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly ManualTime time = new();
    private readonly KeyVault vault = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignAsync_TheNewestEnabledVersion_SignsAndEveryOneIsPublished()
    {
        vault.Rotate();
        vault.Rotate();
        vault.Rotate(enabled: false);
        vault.Rotate(curve: ECCurve.NamedCurves.nistP384);
        using var signer = vault.Signer(time, Kept);

        var keys = await signer.KeysAsync(Ct);
        var id = await signer.KeyIdAsync(Ct);
        var signature = await signer.SignAsync(id, [1, 2, 3], Ct);

        Assert.Equal(3, keys.Count);
        Assert.Equal(keys[1].Kid, id);
        Assert.True(keys[1].Verifies([1, 2, 3], signature));
        Assert.Equal("POST /keys/evidence/v2/sign", vault.Requests[^1]);
        Assert.All(keys, key => Assert.True(key.IsItself));
    }

    [Fact]
    public async Task KeyIdAsync_ARotation_IsNoticedAfterAWhile_AndTheOldKeyStaysKnown()
    {
        vault.Rotate();
        using var signer = vault.Signer(time, Kept);
        var first = await signer.KeyIdAsync(Ct);
        var asked = vault.Requests.Count;
        vault.Rotate();

        Assert.Equal(first, await signer.KeyIdAsync(Ct));
        Assert.Equal(asked, vault.Requests.Count);
        time.Advance(Kept);
        Assert.NotEqual(first, await signer.KeyIdAsync(Ct));
        Assert.Contains(await signer.KeysAsync(Ct), key => key.Kid == first);
    }

    [Fact]
    public async Task SignAsync_ASignatureThatIsNotTheKeys_IsNotTaken()
    {
        vault.Rotate();
        vault.Lies = true;
        using var signer = vault.Signer(time, Kept);

        await Assert.ThrowsAsync<CryptographicException>(async () => await signer.SignAsync(await signer.KeyIdAsync(Ct), [1], Ct));
    }

    [Fact]
    public async Task KeyIdAsync_AVaultThatRefuses_IsAskedAgainNextTime()
    {
        vault.Rotate();
        vault.Refuses = HttpStatusCode.Forbidden;
        using var signer = vault.Signer(time, Kept);

        Assert.Equal(403, (await Assert.ThrowsAsync<RequestFailedException>(() => signer.KeyIdAsync(Ct))).Status);
        vault.Refuses = null;
        Assert.NotNull(await signer.KeyIdAsync(Ct));
    }
}
