using Azure;
using ContactFunctions.Domain.Evidence;
using ContactFunctions.Domain.Evidence.Export;
using ContactFunctions.Functions.Storage.Record;
using ContactFunctions.Harness;
using ContactFunctions.Platform.Tests.Storage;

namespace ContactFunctions.Platform.Tests.Evidence;

public sealed class ExportTests(Azurite azurite)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Export_OfALongConversation_IsIntactAndReadsEachPageOnce()
    {
        var host = await StorageHost.CreateAsync(azurite);
        var room = new EvidenceRoom(host);
        var (shortly, longer) = (await room.EndedAsync("c1", texts: 5), await room.EndedAsync("c2", texts: 1_300));
        await Task.WhenAll(room.SealAsync("c1"), room.SealAsync("c2"));

        var (ofShort, _) = await CountedAsync("c1");
        var (ofLong, file) = await CountedAsync("c2");

        Assert.Equal(Finding.Intact, ExportCheck.Of(ExportParts.Read(file), null).Finding);
        Assert.True(longer.LastEntry > 1_300 && shortly.LastEntry < 20);
        // Each page is asked for once, after a look at the head.
        Assert.InRange(ofLong - ofShort, 1, 2 * (int)(1 + (longer.LastEntry / RecordPages.PageEntries)));

        async Task<(int Requests, byte[] File)> CountedAsync(string id)
        {
            var before = host.Faults.Requests;
            var bytes = await room.ExportAsync(id);
            return (host.Faults.Requests - before, bytes);
        }
    }

    [Fact]
    public async Task Export_OfRowsThatSomebodyChanged_NamesThem()
    {
        var host = await StorageHost.CreateAsync(azurite);
        var room = new EvidenceRoom(host);
        foreach (var id in (string[])["c1", "c2", "c3", "c4"])
        {
            await room.EndedAsync(id);
            await room.SealAsync(id);
        }

        await ChangeAsync("c1", 3, row => row.Text = "I never said that.");
        await ChangeAsync("c2", 3, row => (row.Text, row.Salt) = ("", ""));
        await host.Tables[0].DeleteEntityAsync("c3", RecordKeys.Entry(3), ETag.All, Ct);
        var rewritten = await room.Stored.SealsAsync("c4", Ct);
        await host.Tables[0].DeleteEntityAsync("c4", RecordKeys.Seal(rewritten[0].Entries), ETag.All, Ct);

        Assert.Equal((Finding.Changed, 3), await VerdictAsync("c1"));
        Assert.Equal((Finding.Changed, 3), await VerdictAsync("c2"));
        Assert.Equal((Finding.Missing, 3), await VerdictAsync("c3"));
        Assert.Empty(ExportParts.Read(await room.ExportAsync("c4")).Seals);

        async Task ChangeAsync(string id, long number, Action<EntryRow> change)
        {
            var row = (await host.Tables[0].GetEntityAsync<EntryRow>(id, RecordKeys.Entry(number), cancellationToken: Ct)).Value;
            change(row);
            await host.Tables[0].UpdateEntityAsync(row, ETag.All, cancellationToken: Ct);
        }

        async Task<(Finding, long?)> VerdictAsync(string id) => ExportCheck.Of(ExportParts.Read(await room.ExportAsync(id)), null) is var verdict ? (verdict.Finding, verdict.Entry) : default;
    }

    [Fact]
    public async Task Seal_OfAConversation_CostsOneOperation_AndARepeatStoresNothing()
    {
        var host = await StorageHost.CreateAsync(azurite);
        // Time stands still: a slow machine is not taken for a key that does not answer.
        var room = new EvidenceRoom(host, clock: new ManualTime());
        var head = await room.EndedAsync("c1");
        var before = host.Faults.Requests;

        head = await room.Sealing.TryAtOnceAsync(head);

        Assert.Equal(1, host.Faults.Requests - before);
        Assert.False(head.NeedsSeal);
        await room.SealAsync("c1");
        host.Faults.LoseNext();
        await room.SealAsync("c1");
        Assert.Single(await room.Stored.SealsAsync("c1", Ct));
    }

    [Fact]
    public async Task Seal_WhoseAnswerIsLost_IsThereOnce()
    {
        var host = await StorageHost.CreateAsync(azurite);
        var room = new EvidenceRoom(host);
        await room.EndedAsync("c1");
        host.Faults.LoseNext();

        var head = await room.SealAsync("c1");

        Assert.Equal(head.LastEntry, head.Sealed!.Entries);
        Assert.Single(await room.Stored.SealsAsync("c1", Ct));
        Assert.True(ExportCheck.Of(ExportParts.Read(await room.ExportAsync("c1")), null).IsIntact);
    }
}
