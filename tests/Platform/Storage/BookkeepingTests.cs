using ContactFunctions.Domain.Reporting;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Harness;
using ContactFunctions.Workflows.Reporting;
using static ContactFunctions.Platform.Tests.Storage.StorageHost;

namespace ContactFunctions.Platform.Tests.Storage;

/// <summary>What dies between ledger and journal is counted all the same, and once.</summary>
public sealed class BookkeepingTests(Azurite azurite)
{
    [Fact]
    public async Task Of_SettledAfterACrash_NotesWhatTheCrashLeftOutAndThenNothingMore()
    {
        var shift = await Shift.BeginAsync(azurite);
        await shift.Host.QueueAsync("c1");
        var died = await shift.Host.Ledger.ApplyAsync("c1", new ForceAssign("bob", "sora", 3, "f1"), Ct);
        Assert.Empty(await NotedAsync(shift));

        await shift.SettleAsync(died.Value.After);
        Assert.Equal(VisitOutcome.Answered, Assert.Single(await NotedAsync(shift)).Outcome);

        var asked = new List<string>();
        shift.Host.Faults.Before = message =>
        {
            asked.Add(message.Request.Uri.ToString());
            return ValueTask.CompletedTask;
        };
        await shift.SettleAsync(died.Value.After);
        Assert.DoesNotContain(asked, address => address.Contains(shift.Host.Tables[4].Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_CrashThenNextChange_TheEndOfTheConversationMakesUpForIt()
    {
        var shift = await Shift.BeginAsync(azurite);
        await shift.Host.QueueAsync("c1");
        await shift.Host.Ledger.ApplyAsync("c1", new ForceAssign("bob", "sora", 3, "f1"), Ct);

        await shift.FollowAsync("c1", new CloseByOperator("bob", "solved", TimeSpan.Zero));
        Assert.Empty(await NotedAsync(shift));
        var report = Visits.Together([], await shift.Host.Ledger.PlacementsAsync(Ct).ToListAsync(Ct), await shift.CurrentAsync(Ct));
        Assert.Equal(VisitOutcome.Answered, Assert.Single(report).Outcome);

        await shift.FollowAsync("c1", new FinishWrapUp("bob"));

        Assert.Equal("bob", Assert.Single(await NotedAsync(shift)).Operator);
        var result = Assert.Single(await shift.Host.Journal.ResultsAsync(DateTimeOffset.UnixEpoch.AddYears(55), shift.Time.GetUtcNow().AddDays(1), Ct));
        Assert.Equal(("bob", "solved"), (result.Operator, result.Disposition));
    }

    [Fact]
    public async Task Today_LookedAtAgain_ReadsTheJournalOnlyAfterAWhileButSeesTheLedgerAtOnce()
    {
        var shift = await Shift.BeginAsync(azurite);
        var today = new TodayNumbers(shift.Host.Journal, shift, shift.Time);
        Assert.Empty(await today.OfAsync([], Ct));
        await shift.Host.QueueAsync("c1");
        await shift.FollowAsync("c1", new ForceAssign("bob", "sora", 3, "f1"));
        var open = await shift.Host.Ledger.PlacementsAsync(Ct).ToListAsync(Ct);

        var before = shift.Host.Faults.Requests;
        Assert.Equal(1, Assert.Single(await today.OfAsync(open, Ct)).Answered);
        Assert.Equal(before, shift.Host.Faults.Requests);

        shift.Time.Advance(TodayNumbers.AgeMin);
        Assert.Equal(1, Assert.Single(await today.OfAsync([], Ct)).Answered);
    }

    private static Task<IReadOnlyList<QueueVisit>> NotedAsync(Shift shift) =>
        shift.Host.Journal.VisitsAsync(Placements.Start.AddDays(-1), Placements.Start.AddDays(2), Ct);
}
