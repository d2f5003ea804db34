using System.Buffers.Text;
using ContactFunctions.Domain.Evidence.Export;
using ContactFunctions.Functions.Evidence;
using ContactFunctions.Harness;
using ContactFunctions.Platform.Tests.Storage;
using ContactFunctions.Workflows.Evidence;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Platform.Tests.Evidence;

/// <summary>Somebody outside the house vouches for the time of a seal; when they do not, the seal goes without.</summary>
public sealed class TimeStampsTests(Azurite azurite)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly ManualTime time = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Seal_WithAnAuthority_IsTimeStampedAndEverybodyTakesIt()
    {
        if (!Tool.IsHere("openssl")) return;
        await using var authority = await TimeStampAuthority.StartAsync();
        var host = await StorageHost.CreateAsync(azurite);
        var room = new EvidenceRoom(host, Stamps(authority.Address));
        await room.EndedAsync("c1");

        await room.SealAsync("c1");
        var file = await room.ExportAsync("c1");

        var seal = ExportParts.Read(file).Seals.Single();
        Assert.True(await authority.TakesAsync(Convert.FromBase64String(seal.TimeStamp!), Base64Url.DecodeFromChars(seal.Signature)));
        Assert.False(await authority.TakesAsync(Convert.FromBase64String(seal.TimeStamp!), [1, 2, 3]));
        var (code, said) = await VerifierProcess.RunAsync(file, Ct);
        Assert.Equal(0, code);
        Assert.Matches("time-stamped .* by CN=Test Time Authority", said);
    }

    [Fact]
    public async Task Seal_WithTheStampOfAnother_IsNotIntact()
    {
        if (!Tool.IsHere("openssl")) return;
        await using var authority = await TimeStampAuthority.StartAsync();
        var room = new EvidenceRoom(await StorageHost.CreateAsync(azurite), Stamps(authority.Address));
        await room.EndedAsync("c1");
        room.Misplaced = await Stamps(authority.Address).StampAsync([1, 2, 3], Ct);

        await room.SealAsync("c1");
        var (code, said) = await VerifierProcess.RunAsync(await room.ExportAsync("c1"), Ct);

        Assert.Equal(1, code);
        Assert.Contains("does not belong to it", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StampAsync_AnAuthorityThatFailsOnce_IsAskedAgain()
    {
        if (!Tool.IsHere("openssl")) return;
        await using var authority = await TimeStampAuthority.StartAsync();
        authority.Instead.Enqueue(static context =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        });

        Assert.NotNull(await Stamps(authority.Address).StampAsync([1, 2, 3], Ct));
        Assert.Equal(2, authority.Asked);
    }

    [Theory]
    [InlineData("silent")]
    [InlineData("refuses")]
    [InlineData("nonsense")]
    [InlineData("stale")]
    [InlineData("away")]
    public async Task StampAsync_AnAuthorityThatGoesOnFailing_HoldsNothingUp(string how)
    {
        if (!Tool.IsHere("openssl")) return;
        await using var authority = await TimeStampAuthority.StartAsync();
        if (how == "stale")
            await Stamps(authority.Address).StampAsync([1, 2, 3], Ct);
        var before = authority.Asked;
        for (var tries = 0; tries < 2; tries++)
            authority.Instead.Enqueue(context => how switch
            {
                "silent" => SilentAsync(context),
                "refuses" => context.Response.WriteAsync("", Ct),
                "stale" => context.Response.Body.WriteAsync(authority.LastReply, Ct).AsTask(),
                _ => context.Response.WriteAsync("<html>hello</html>", Ct),
            });

        Assert.Null(await Stamps(how == "away" ? "http://127.0.0.1:9/" : authority.Address).StampAsync([1, 2, 3], Ct));
        Assert.Equal(how == "away" ? 0 : 2, authority.Asked - before);
    }

    /// <summary>Time passes only while somebody is silent, so that a slow machine is not taken for a silent authority.</summary>
    private TimeStamps Stamps(string address) => new(
        new HttpClient(), Options.Create(new EvidenceOptions { TimeStampAuthority = address, TimeStampTimeout = Patience }), time, NullLogger<TimeStamps>.Instance);

    private Task SilentAsync(HttpContext context)
    {
        time.Advance(Patience);
        return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
    }
}
