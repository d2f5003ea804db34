using ContactFunctions.Domain.Limits;
using ContactFunctions.Harness;

namespace ContactFunctions.Platform.Tests.Storage;

public sealed class QuotaTests(Azurite azurite)
{
    private const int Allowed = 10;
    private const int Sent = 40;

    [Fact]
    public async Task Texts_OfOneConversationThroughTwoHostsAtOnce_AreCountedExactly()
    {
        var hosts = await StorageHost.CreateAsync(azurite, 2, new ManualTime());
        await hosts[0].OpenAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, Sent).Select(number => SayAsync(hosts[number % 2], number)));

        Assert.Equal(Allowed, answers.Count(answer => !answer.IsRefused));
        Assert.All(answers.Where(answer => answer.IsRefused), answer => Assert.IsType<RateLimited>(answer.Refusal));
        Assert.Equal(Allowed, (await hosts[0].SoundTextsAsync()).Count);
    }

    [Fact]
    public async Task Text_ThatIsStoredAlready_IsAnsweredAsTheFirstTimeBeyondTheLimit()
    {
        var hosts = await StorageHost.CreateAsync(azurite, 2, new ManualTime());
        await hosts[0].OpenAsync();
        for (var number = 0; number < Allowed; number++)
            await SayAsync(hosts[0], number);

        var (again, beyond) = (await SayAsync(hosts[1], 0), await SayAsync(hosts[1], Allowed));

        Assert.True(again.Value.IsRepeat);
        Assert.Equal("text 0", again.Value.Entries[0].Text);
        Assert.IsType<RateLimited>(beyond.Refusal);
    }

    [Fact]
    public async Task Text_WithinTheLimit_CostsOneOperation()
    {
        var host = await StorageHost.CreateAsync(azurite, new ManualTime());
        await host.OpenAsync();
        await SayAsync(host, 0);
        var before = host.Faults.Requests;

        await SayAsync(host, 1);

        Assert.Equal(1, host.Faults.Requests - before);
    }

    private static Task<Domain.Outcomes.Outcome<Ports.Recorded>> SayAsync(StorageHost host, int number) => host.Record.ApplyAsync(
        "c1", Conversation.Says($"text {number}", $"k{number}") with { Quota = new MessageQuota(Allowed, 1_000) }, StorageHost.Ct);
}
