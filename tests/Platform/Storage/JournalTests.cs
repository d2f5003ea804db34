using ContactFunctions.Domain.Reporting;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Sla;
using ContactFunctions.Harness;
using static ContactFunctions.Platform.Tests.Storage.StorageHost;

namespace ContactFunctions.Platform.Tests.Storage;

public sealed class JournalTests(Azurite azurite)
{
    /// <summary>Shortly before midnight, so that stays end on another day than they began.</summary>
    private static readonly DateTimeOffset Late = new(2026, 3, 2, 23, 58, 0, TimeSpan.Zero);

    [Fact]
    public async Task Note_Repeated_IsThereOnceAndAsItWasJudgedFirst()
    {
        var host = await CreateAsync(azurite);
        var visit = Visit("c/1", 0, Late) with { IsInTarget = true };
        await host.Journal.NoteAsync([visit], Ct);
        await host.Journal.NoteAsync([visit with { IsInTarget = false }], Ct);
        await host.Journal.NoteAsync(Result("c/1", Late.AddMinutes(5)), [visit with { IsInTarget = false }], Ct);

        Assert.Equal([visit], await host.Journal.VisitsAsync(Late, Late.AddDays(1), Ct));
    }

    [Fact]
    public async Task Note_EndOfAConversationWhoseStaysWereNeverNoted_KeepsThemOnTheirDays()
    {
        var host = await CreateAsync(azurite);
        var (first, second) = (Visit("c1", 0, Late) with { Outcome = VisitOutcome.Overflowed, Operator = null }, Visit("c1", 1, Late.AddMinutes(3)));
        var result = Result("c1", Late.AddMinutes(9));
        await host.Journal.NoteAsync(result, [first, second], Ct);

        Assert.Equal([first], await host.Journal.VisitsAsync(Late, Late.AddMinutes(2), Ct));
        Assert.Equal([second], await host.Journal.VisitsAsync(Late.AddMinutes(2), Late.AddDays(3), Ct));
        Assert.Equal([result], await host.Journal.ResultsAsync(Late, Late.AddDays(1), Ct));
        Assert.Empty(await host.Journal.ResultsAsync(Late, result.Closed, Ct));
    }

    [Fact]
    public async Task Note_AnswersLost_NothingIsDoubled()
    {
        var host = await CreateAsync(azurite);
        host.Faults.LoseNext(2);
        await host.Journal.NoteAsync([Visit("c1", 0, Late)], Ct);
        await host.Journal.NoteAsync(Result("c1", Late.AddMinutes(1)), [Visit("c1", 0, Late)], Ct);

        Assert.Single(await host.Journal.VisitsAsync(Late, Late.AddDays(1), Ct));
        Assert.Single(await host.Journal.ResultsAsync(Late, Late.AddDays(1), Ct));
    }

    [Fact]
    public async Task Note_OneStay_IsOneRequest()
    {
        var host = await CreateAsync(azurite);
        await host.Journal.NoteAsync([Visit("c1", 0, Late)], Ct);
        await host.Journal.NoteAsync(Result("c1", Late.AddMinutes(1)), [Visit("c1", 0, Late)], Ct);

        Assert.Equal(2, host.Faults.Requests - host.Tables.Length);
    }

    private static QueueVisit Visit(string conversation, int visit, DateTimeOffset began) =>
        new(conversation, 1, visit, "support", "chat", began, began.AddSeconds(40), VisitOutcome.Answered, "anna");

    private static ConversationResult Result(string conversation, DateTimeOffset closed) => new(
        conversation, 1, "support", "chat", Late, closed, "anna", TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(20), "solved",
        new ClockResult(true, TimeSpan.FromSeconds(12.5), TimeSpan.FromMinutes(2)), 3, 1, null);
}
