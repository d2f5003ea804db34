using ContactFunctions.Domain.Messages;
using ContactFunctions.Functions.Storage.Record;
using ContactFunctions.Harness;
using ContactFunctions.Ports;

namespace ContactFunctions.Platform.Tests.Storage;

/// <summary>Old entries are put away page by page, and nobody who reads, writes or repeats notices.</summary>
public sealed class LongRecordTests(Azurite azurite)
{
    private const int Texts = 620;

    private static int Pages => RecordPages.PageEntries;

    private static async Task<StorageHost[]> TalkedAsync(Azurite azurite, int hosts = 1)
    {
        var all = await StorageHost.CreateAsync(azurite, hosts);
        await all[0].OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, Texts).Select(i => all[i % hosts].SayAsync($"m{i}")));
        foreach (var host in all)
            await host.Record.Archive.Settled;
        return all;
    }

    private static async Task<int> LiveRowsAsync(StorageHost host) =>
        await host.Tables[0].QueryAsync<EntryRow>(row => row.PartitionKey == "c1" && row.RowKey.CompareTo("e|") >= 0 && row.RowKey.CompareTo("l") < 0)
            .CountAsync(StorageHost.Ct);

    [Fact]
    public async Task I1_PagesPutAwayByTwoHosts_LeaveEveryTextOnceInOneOrder()
    {
        var hosts = await TalkedAsync(azurite, 2);

        Assert.Equal(Enumerable.Range(0, Texts).Select(i => $"m{i}").Order(), (await hosts[1].SoundTextsAsync()).Order());
        Assert.InRange(await LiveRowsAsync(hosts[0]), 1, 2 * RecordPages.LiveEntriesMax);
    }

    [Fact]
    public async Task I1_ARepeatAfterItsPageWasPutAway_AnswersAsTheFirstTime()
    {
        var hosts = await TalkedAsync(azurite, 2);
        var stranger = hosts[1];
        foreach (var text in new[] { "m0", "m5" })
        {
            var again = await stranger.SayAsync(text);
            Assert.True(again.IsRepeat);
            Assert.Equal(text, again.Entries.Single().Text);
        }

        Assert.IsType<Domain.Conversations.Record.ClientMessageIdReused>(
            (await stranger.Record.ApplyAsync("c1", Conversation.Says("other words", "m5"), StorageHost.Ct)).Refusal);
        Assert.Equal(Texts, (await stranger.SoundTextsAsync()).Count);
    }

    [Theory]
    [InlineData(0, 200)]
    [InlineData(100, 200)]
    [InlineData(245, 10)]
    [InlineData(249, 1)]
    [InlineData(250, 3)]
    [InlineData(480, 140)]
    public async Task Reading_AcrossPages_IsCompleteAndAscending(int after, int limit)
    {
        var host = (await TalkedAsync(azurite))[0];
        var bySeq = await host.Record.ReadAsync("c1", ReadFrom.Seq(after), limit, StorageHost.Ct);
        var byEntry = await host.Record.ReadAsync("c1", ReadFrom.Entry(after), limit, StorageHost.Ct);
        Assert.Equal(Enumerable.Range(after + 1, limit), bySeq.Select(entry => (int)entry.Seq!.Value));
        Assert.Equal(Enumerable.Range(after + 1, limit), byEntry.Select(entry => (int)entry.Number));
    }

    [Fact]
    public async Task I1_AHostThatDiesBetweenTheSteps_LosesNothing()
    {
        foreach (var stepsDone in new[] { 1, 4, 6, 7, 8, 10, 12 })
        {
            var hosts = await StorageHost.CreateAsync(azurite, 2);
            await hosts[0].OpenAsync();
            await Task.WhenAll(Enumerable.Range(0, Pages + 20).Select(i => hosts[0].SayAsync($"m{i}")));
            var writes = 0;
            hosts[0].Faults.Before = message => message.Request.Method != Azure.Core.RequestMethod.Get && ++writes > stepsDone
                ? throw new InvalidOperationException("The host died.")
                : ValueTask.CompletedTask;
            await Record.ExceptionAsync(() => hosts[0].Record.Archive.PutAwayAsync("c1", 0));

            Assert.True((await hosts[1].SayAsync("m3")).IsRepeat, $"after {stepsDone} writes");
            Assert.Equal(Pages + 20, (await hosts[1].SoundTextsAsync()).Count);
            await hosts[1].Record.Archive.PutAwayAsync("c1", 0);
            Assert.False((await hosts[1].SayAsync("one more")).IsRepeat);
            Assert.True((await hosts[1].SayAsync("m7")).IsRepeat);
            Assert.Equal(Pages + 21, (await hosts[1].SoundTextsAsync()).Count);
        }
    }

    [Fact]
    public async Task I9_AReaderWhoLookedBeforeThePageWasPutAway_StillGetsAll()
    {
        var hosts = await StorageHost.CreateAsync(azurite, 2);
        await hosts[0].OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, Pages + 20).Select(i => hosts[0].SayAsync($"m{i}")));
        var heads = 0;
        hosts[1].Faults.Before = async message =>
        {
            if (!message.Request.Uri.ToString().Contains("head", StringComparison.Ordinal) && ++heads == 1)
                await hosts[0].Record.Archive.PutAwayAsync("c1", 0);
        };

        Assert.Equal(Enumerable.Range(1, 100), (await hosts[1].Record.ReadAsync("c1", ReadFrom.Seq(0), 100, StorageHost.Ct)).Select(entry => (int)entry.Seq!.Value));
    }
}
