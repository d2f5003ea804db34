using Azure.Data.Tables;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Texting.Consents;
using ContactFunctions.Domain.Texting.Words;
using ContactFunctions.Functions.Storage;
using ContactFunctions.Functions.Storage.Texting;
using ContactFunctions.Harness;
using Azure.Core;

namespace ContactFunctions.Platform.Tests.Storage;

public sealed class ConsentTests(Azurite azurite)
{
    private static readonly StandingAddress Pair = new("sms", "+15550100", "+819012345678");
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly LostAnswers faults = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Change_EverythingThatIsKnown_ComesBack()
    {
        var consents = new StoredConsents(await TableAsync());
        var change = await consents.ChangeAsync(Pair, known => ConsentRules.SentByItself(Stop(known, "e1"), Noon), Ct);

        var read = await consents.FindAsync(Pair, Ct);

        Assert.True(change.IsChanged);
        Assert.Equal((change.After.State, change.After.Owed, change.After.Block), (read.State, read.Owed, read.Block));
        Assert.Equal(change.After.History, read.History);
        Assert.Equal([Noon], read.Automatic);
        Assert.Equal(Consent.None, await consents.FindAsync(Pair with { Ours = "+15550101" }, Ct));
    }

    [Fact]
    public async Task Change_ManyTakeOneThingAway_OneGetsIt()
    {
        var table = await TableAsync();
        await new StoredConsents(table).ChangeAsync(Pair, known => Stop(known, "e1"), Ct);

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            new StoredConsents(table).ChangeAsync(Pair, known => ConsentRules.Answered(known, "e1"), Ct)));

        Assert.Single(taken, change => change.IsChanged);
    }

    [Fact]
    public async Task Change_AnswersLost_IsOwnWriteAndWrittenOnce()
    {
        var consents = new StoredConsents(await TableAsync());
        faults.LoseNext();
        Assert.True((await consents.ChangeAsync(Pair, known => Stop(known, "e1"), Ct)).IsChanged);
        faults.LoseNext();
        Assert.True((await consents.ChangeAsync(Pair, known => ConsentRules.Answered(known, "e1"), Ct)).IsChanged);

        Assert.Single((await consents.FindAsync(Pair, Ct)).History);
    }

    private static Consent Stop(Consent known, string eventId) => ConsentRules.Said(known, TextCommand.Stop, eventId, isAnswered: false, Noon);

    private async Task<TableClient> TableAsync()
    {
        var options = StorageTables.Options();
        options.AddPolicy(faults, HttpPipelinePosition.PerRetry);
        var table = new TableServiceClient(azurite.ConnectionString, options).GetTableClient(Azurite.UniqueName());
        await table.CreateAsync(Ct);
        return table;
    }
}
