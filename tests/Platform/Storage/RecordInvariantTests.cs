using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Harness;
using ContactFunctions.Ports;

namespace ContactFunctions.Platform.Tests.Storage;

public sealed class RecordInvariantTests(Azurite azurite)
{
    [Fact]
    public async Task I1_TwoHostsManyWriters_EveryTextOnceInOneOrder()
    {
        var hosts = await StorageHost.CreateAsync(azurite, 2);
        await hosts[0].OpenAsync();

        var posted = await Task.WhenAll(Enumerable.Range(0, 300).Select(i => hosts[i % 2].SayAsync($"m{i}")));

        Assert.All(posted, one => Assert.False(one.IsRepeat));
        Assert.Equal(Enumerable.Range(1, 300), posted.Select(one => (int)one.Entries.Single().Seq!.Value).Order());
        Assert.Equal(
            posted.OrderBy(one => one.Entries[0].Seq).Select(one => one.Entries[0].Text), await hosts[1].SoundTextsAsync());
        Assert.True(hosts.Sum(host => host.Faults.Requests) < 150, "Changes that wait together travel together.");
    }

    [Fact]
    public async Task I1_SameKeyManyTimesOnTwoHosts_IsStoredOnce()
    {
        var hosts = await StorageHost.CreateAsync(azurite, 2);
        await hosts[0].OpenAsync();

        var posted = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => hosts[i % 2].SayAsync($"m{i % 4}")));

        Assert.Equal(4, posted.Count(one => !one.IsRepeat));
        Assert.Equal(["m0", "m1", "m2", "m3"], (await hosts[0].SoundTextsAsync()).Order(StringComparer.Ordinal));
        Assert.All(posted.GroupBy(one => one.Entries[0].Text), same => Assert.Single(same.Select(one => one.Entries[0].Seq).Distinct()));
    }

    [Fact]
    public async Task I1_AnswerLost_IsRecognisedAsOwnWrite()
    {
        var host = await StorageHost.CreateAsync(azurite);
        await host.OpenAsync();
        host.Faults.LoseNext();

        var posted = await host.SayAsync("one");

        Assert.False(posted.IsRepeat);
        Assert.Equal(["one"], await host.SoundTextsAsync());
    }

    [Fact]
    public async Task I1_AnswerLostAndOverwritten_IsRecognisedByItsEntry()
    {
        var hosts = await StorageHost.CreateAsync(azurite, 2);
        await hosts[0].OpenAsync();
        hosts[0].Faults.AfterCommit = () => hosts[1].SayAsync("two");
        hosts[0].Faults.LoseNext();

        var posted = await hosts[0].SayAsync("one");

        Assert.False(posted.IsRepeat);
        Assert.Equal(["one", "two"], await hosts[0].SoundTextsAsync());
    }

    [Fact]
    public async Task I1_WaitNoticeAnswerLost_IsNotRefusedAsStale()
    {
        var hosts = await StorageHost.CreateAsync(azurite, 2);
        await hosts[0].OpenAsync();
        hosts[0].Faults.AfterCommit = () => hosts[1].SayAsync("two");
        hosts[0].Faults.LoseNext();

        var given = await hosts[0].Record.ApplyAsync("c1", new GiveWaitNotice(1, 3, null), StorageHost.Ct);

        Assert.False(given.IsRefused);
        Assert.Equal(2, (await hosts[0].SoundTextsAsync()).Count);
    }

    [Fact]
    public async Task I1_AnswersLostUnderLoad_NothingTwiceNothingMissing()
    {
        var hosts = await StorageHost.CreateAsync(azurite, 2);
        await hosts[0].OpenAsync();
        foreach (var host in hosts)
            host.Faults.LoseNext(4);

        var posted = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => hosts[i % 2].SayAsync($"m{i}")));

        Assert.All(posted, one => Assert.False(one.IsRepeat));
        Assert.Equal(60, (await hosts[0].SoundTextsAsync()).Distinct().Count());
        Assert.Equal(60, (await hosts[0].SoundTextsAsync()).Count);
    }

    [Fact]
    public async Task I1_CallerGivesUp_TextIsStoredOnceAndFoundByItsKey()
    {
        var host = await StorageHost.CreateAsync(azurite);
        await host.OpenAsync();
        using var impatience = new CancellationTokenSource();
        host.Faults.AfterCommit = impatience.CancelAsync;
        host.Faults.LoseNext();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => host.Record.ApplyAsync("c1", Conversation.Says("one", "one"), impatience.Token));
        var again = await host.SayAsync("one");

        Assert.Equal("one", again.Entries.Single().Text);
        Assert.Equal(["one"], await host.SoundTextsAsync());
    }

    [Fact]
    public async Task I1_OpenAnswerLost_IsNewAndStoredOnce()
    {
        var hosts = await StorageHost.CreateAsync(azurite, 2);
        hosts[0].Faults.AfterCommit = () => hosts[1].SayAsync("two");
        hosts[0].Faults.LoseNext();

        var opened = await hosts[0].Record.OpenAsync(Conversation.Opening(text: "one", key: "one"), StorageHost.Ct);

        Assert.True(opened.IsNew);
        Assert.Equal(["one", "two"], await hosts[1].SoundTextsAsync());
    }

    [Fact]
    public async Task I8_FirstTextsOfOneAddressAtOnce_MakeOneConversation()
    {
        var hosts = await StorageHost.CreateAsync(azurite, 2);

        var names = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => hosts[i % 2].Record.NameAsync(Conversation.Phone, $"c{i}", StorageHost.Ct)));

        Assert.Single(names.Distinct());
    }

    [Fact]
    public async Task I8_OneEventDeliveredManyTimes_MakesOneMessage()
    {
        var hosts = await StorageHost.CreateAsync(azurite, 2);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
        {
            var id = await hosts[i % 2].Record.NameAsync(Conversation.Phone, "c1", StorageHost.Ct);
            var opened = await hosts[i % 2].Record.OpenAsync(Conversation.Opening(id, "hello", "event", Conversation.Phone), StorageHost.Ct);
            if (!opened.IsNew) Assert.True((await hosts[i % 2].SayAsync("hello", "event")).IsRepeat);
        }));

        Assert.Equal(["hello"], await hosts[0].SoundTextsAsync());
    }

    [Fact]
    public async Task I8_NameAnswerLost_IsRecognised()
    {
        var host = await StorageHost.CreateAsync(azurite);
        host.Faults.LoseNext();

        Assert.Equal("mine", await host.Record.NameAsync(Conversation.Phone, "mine", StorageHost.Ct));
        host.Faults.LoseNext();
        Assert.Equal("next", await host.Record.RenameAsync(Conversation.Phone, "mine", "next", StorageHost.Ct));
        Assert.Equal("next", await host.Record.RenameAsync(Conversation.Phone, "mine", "third", StorageHost.Ct));
    }
}
