using ContactFunctions.Functions.Storage;
using ContactFunctions.Functions.Storage.Audit;
using ContactFunctions.Harness;
using ContactFunctions.Platform.Tests.Infra;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Reading;
using Azure.Data.Tables;

namespace ContactFunctions.Platform.Tests.Storage;

public sealed class AuditQueryTests(Azurite azurite)
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Find_ByPersonActionTargetAndTime_IsWhatFitsAllOfThem()
    {
        var audit = await FilledAsync();

        Assert.Equal(["c3", "c2", "c1", "c0"], await CommandsAsync(audit, All));
        Assert.Equal(["c3", "c1"], await CommandsAsync(audit, All with { By = "sora" }));
        Assert.Equal(["c2"], await CommandsAsync(audit, All with { Action = AuditActions.Hold }));
        Assert.Equal(["c1", "c0"], await CommandsAsync(audit, All with { Target = "k-1" }));
        Assert.Equal(["c2", "c1"], await CommandsAsync(audit, All with { From = Noon.AddDays(-1), To = Noon }));
        Assert.Empty(await CommandsAsync(audit, All with { By = "sora' or By ne '" }));
    }

    [Fact]
    public async Task Find_PageByPage_IsEachOnce_AcrossDays()
    {
        var audit = await FilledAsync();
        var (seen, after) = (new List<string>(), (string?)null);
        for (var page = 0; page < 10; page++)
        {
            var found = await audit.FindAsync(All with { Limit = 1, After = after }, Ct);
            if (found is not [var only])
                break;
            seen.Add(only.Entry.CommandId);
            after = only.Id;
        }

        Assert.Equal(["c3", "c2", "c1", "c0"], seen);
    }

    [Theory]
    [InlineData("99991231e-1")]
    [InlineData("00010101e-1")]
    [InlineData("nonsense")]
    public async Task Find_AfterAForgedPlace_StaysWithinWhatWasAskedFor(string place) =>
        Assert.InRange((await (await FilledAsync()).FindAsync(All with { After = place }, Ct)).Count, 0, 4);

    [Fact]
    public async Task Reads_AreApartFromActs_AndOnceAnHour()
    {
        var (audit, clock) = (await CreateAsync(), new ManualTime(Noon));
        var (here, there) = (new ReadLog(audit, clock), new ReadLog(audit, clock));
        foreach (var log in (ReadLog[])[here, there, here])
            await log.NoteAsync("sora", AuditActions.Read, "k-1", Ct);
        clock.Advance(TimeSpan.FromHours(1));
        await here.NoteAsync("sora", AuditActions.Read, "k-1", Ct);

        Assert.Equal(2, (await audit.FindAsync(All with { Reads = true }, Ct)).Count);
        Assert.Empty(await audit.FindAsync(All, Ct));
        Assert.Empty(await audit.ReadAsync(new(2026, 11, 20), 10, Ct));
    }

    /// <summary>Rows are only inserted, and nobody else has the table.</summary>
    [Fact]
    public void Audit_IsAppendOnly()
    {
        foreach (var file in SourceTree.Files("functions/Storage/Audit", "*.cs"))
            Assert.DoesNotMatch(@"Delete|Upsert|UpdateEntity|UpdateMerge|UpdateReplace|ActionType\.(?!Add\b)", File.ReadAllText(file));
        var users = Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "functions"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal) && File.ReadAllText(file).Contains("StorageTables>().Audit", StringComparison.Ordinal));
        Assert.Equal("StorageRegistration.cs", Path.GetFileName(Assert.Single(users)));
    }

    private static AuditQuery All => new(Noon.AddDays(-10), Noon.AddDays(10), Reads: false, null, null, null, 100, null);

    private static async Task<IEnumerable<string>> CommandsAsync(AuditLog audit, AuditQuery query) =>
        (await audit.FindAsync(query, Ct)).Select(found => found.Entry.CommandId);

    private async Task<AuditLog> FilledAsync()
    {
        var audit = await CreateAsync();
        await audit.NoteAsync(new(Noon.AddDays(-3), "rin", AuditActions.Assign, "k-1", null, "c0"), Ct);
        await audit.NoteAsync(new(Noon.AddHours(-1), "sora", AuditActions.Assign, "k-1", null, "c1"), Ct);
        await audit.NoteAsync(new(Noon, "rin", AuditActions.Hold, "k-2", null, "c2"), Ct);
        await audit.NoteAsync(new(Noon.AddDays(1), "sora", AuditActions.Assign, "k-3", null, "c3"), Ct);
        return audit;
    }

    private async Task<AuditLog> CreateAsync()
    {
        var table = new TableServiceClient(azurite.ConnectionString, StorageTables.Options()).GetTableClient(Azurite.UniqueName());
        await table.CreateAsync(Ct);
        return new AuditLog(table);
    }
}
