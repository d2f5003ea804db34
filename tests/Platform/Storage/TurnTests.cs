using Azure.Core;
using Azure.Data.Tables;
using ContactFunctions.Functions.Storage;
using ContactFunctions.Functions.Storage.Texting;
using ContactFunctions.Harness;

namespace ContactFunctions.Platform.Tests.Storage;

public sealed class TurnTests(Azurite azurite)
{
    private const string Ours = "+15550100";

    private readonly ManualTime time = new();
    private readonly LostAnswers faults = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Take_MoreThanASecondHolds_ComeOneAfterTheOther()
    {
        var turns = new StoredTurns(await TableAsync(), time);
        var start = time.GetUtcNow();

        var taken = new List<double>();
        for (var n = 0; n < 7; n++)
            taken.Add(((await turns.TakeAsync(Ours, 4, Ct) ?? start) - start).TotalSeconds);

        Assert.Equal([0, 0, 0, 0, 0.25, 0.5, 0.75], taken);
        time.Advance(TimeSpan.FromSeconds(10));
        Assert.Null(await turns.TakeAsync(Ours, 4, Ct));
    }

    [Fact]
    public async Task Take_TwoHostsAtOnce_ShareThePace()
    {
        var table = await TableAsync();
        StoredTurns[] hosts = [new(table, time), new(table, time)];
        var start = time.GetUtcNow();

        var taken = await Task.WhenAll(Enumerable.Range(0, 12).Select(n => hosts[n % 2].TakeAsync(Ours, 4, Ct)));

        Assert.Equal([0, 0, 0, 0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2], taken.Select(at => ((at ?? start) - start).TotalSeconds).Order());
    }

    [Fact]
    public async Task Take_KnownRow_IsOneRequest()
    {
        var turns = new StoredTurns(await TableAsync(), time);
        await turns.TakeAsync(Ours, 4, Ct);
        var before = faults.Requests;

        await turns.TakeAsync(Ours, 4, Ct);

        Assert.Equal(1, faults.Requests - before);
    }

    [Fact]
    public async Task Take_AnswerLost_DelaysAndNeverHurries()
    {
        var turns = new StoredTurns(await TableAsync(), time);
        faults.LoseNext();
        var start = time.GetUtcNow();

        await turns.TakeAsync(Ours, 1, Ct);

        Assert.True(await turns.TakeAsync(Ours, 1, Ct) >= start.AddSeconds(1));
    }

    private async Task<TableClient> TableAsync()
    {
        var options = StorageTables.Options();
        options.AddPolicy(faults, HttpPipelinePosition.PerRetry);
        var table = new TableServiceClient(azurite.ConnectionString, options).GetTableClient(Azurite.UniqueName());
        await table.CreateAsync(Ct);
        return table;
    }
}
