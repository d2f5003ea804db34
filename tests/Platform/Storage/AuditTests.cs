using Azure.Core;
using Azure.Data.Tables;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Functions.Storage;
using ContactFunctions.Functions.Storage.Audit;
using ContactFunctions.Harness;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Supervision;

namespace ContactFunctions.Platform.Tests.Storage;

public sealed class AuditTests(Azurite azurite)
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private readonly LostAnswers faults = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Note_SeveralOfADay_AreReadNewestFirst()
    {
        var audit = await CreateAsync();
        foreach (var minute in (int[])[2, 0, 3, 1])
            await audit.NoteAsync(Entry(Noon.AddMinutes(minute), $"c{minute}"), Ct);

        Assert.Equal(["c3", "c2", "c1", "c0"], (await audit.ReadAsync(new(2026, 11, 20), 200, Ct)).Select(entry => entry.CommandId));
        Assert.Equal(["c3", "c2"], (await audit.ReadAsync(new(2026, 11, 20), 2, Ct)).Select(entry => entry.CommandId));
        Assert.Empty(await audit.ReadAsync(new(2026, 11, 21), 200, Ct));
    }

    [Fact]
    public async Task Note_SameCommandAgain_IsWrittenOnce()
    {
        var audit = await CreateAsync();
        faults.LoseNext();
        await audit.NoteAsync(Entry(Noon, "once"), Ct);

        await Task.WhenAll(Enumerable.Range(1, 5).Select(second => audit.NoteAsync(Entry(Noon.AddSeconds(second), "once"), Ct)));
        await audit.NoteAsync(Entry(Noon, "once") with { Target = "another" }, Ct);

        Assert.Equal([Entry(Noon, "once"), Entry(Noon, "once") with { Target = "another" }], (await audit.ReadAsync(new(2026, 11, 20), 200, Ct)).OrderByDescending(entry => entry.Target));
    }

    [Fact]
    public async Task Note_RepeatAfterMidnight_IsNotWrittenAgain()
    {
        var audit = await CreateAsync();
        var late = new DateTimeOffset(2026, 11, 20, 23, 59, 59, TimeSpan.Zero);
        await audit.NoteAsync(Entry(late, "late"), Ct);

        await audit.NoteAsync(Entry(late.AddSeconds(2), "late"), Ct);
        await audit.NoteAsync(Entry(late.AddSeconds(2), "other"), Ct);

        Assert.Equal("other", Assert.Single(await audit.ReadAsync(new(2026, 11, 21), 200, Ct)).CommandId);
    }

    [Fact]
    public async Task Follow_FactsOfSupervisors_AreThereOnceHoweverOftenTheyAreSettled()
    {
        var audit = await CreateAsync();
        var trail = new AuditTrail(audit);
        var placement = Placements.Waiting("c1") with
        {
            Version = 5,
            Facts =
            [
                new Fact(1, FactKind.Queued, Noon, "support"),
                new Fact(2, FactKind.Reprioritised, Noon.AddSeconds(2), "support", Reason: "3>5", By: "system"),
                new Fact(3, FactKind.Moved, Noon.AddSeconds(3), "sales", Reason: "support", By: "sora"),
                new Fact(4, FactKind.MonitorStarted, Noon.AddSeconds(4), "sales", "sora"),
                new Fact(5, FactKind.ParticipantLeft, Noon.AddSeconds(5), "sales", "ken", Reason: "consulting"),
            ],
        };
        await trail.FollowAsync(placement, since: 3, Ct);
        await trail.FollowAsync(placement, since: 0, Ct);
        await trail.FollowAsync(placement, since: 0, Ct);

        Assert.Equal(["sora monitor ", "sora move support>sales"], (await audit.ReadAsync(new(2026, 11, 20), 200, Ct)).Select(entry => $"{entry.By} {entry.Action} {entry.Detail}"));
    }

    private static AuditEntry Entry(DateTimeOffset at, string command) => new(at, "sora", AuditActions.Priority, "conversation", "3>5", command);

    private async Task<AuditLog> CreateAsync()
    {
        var options = StorageTables.Options();
        options.AddPolicy(faults, HttpPipelinePosition.PerRetry);
        var table = new TableServiceClient(azurite.ConnectionString, options).GetTableClient(Azurite.UniqueName());
        await table.CreateAsync(Ct);
        return new AuditLog(table);
    }
}
