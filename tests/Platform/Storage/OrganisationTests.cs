using Azure.Data.Tables;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Organisations.Document;
using ContactFunctions.Functions.Storage.Organisations;
using ContactFunctions.Harness;
using Microsoft.Extensions.Options;
using static ContactFunctions.Platform.Tests.Storage.StorageHost;

namespace ContactFunctions.Platform.Tests.Storage;

public sealed class OrganisationTests(Azurite azurite)
{
    private readonly ManualTime time = new();

    [Fact]
    public async Task Publish_OnOneHost_ItGoesByItAtOnceAndTheOtherWithinFiveSeconds()
    {
        var (_, table) = await TableAsync();
        var (here, there) = (On(table), On(table));
        await here.PublishAsync(With("a"), 0, "admin", "first", Ct);
        Assert.Equal(1, (await there.CurrentAsync(Ct)).Version);

        await here.PublishAsync(With("a", "b"), 1, "admin", "second", Ct);

        Assert.Equal(2, (await here.CurrentAsync(Ct)).Version);
        Assert.Equal(1, (await there.CurrentAsync(Ct)).Version);
        time.Advance(StoredOrganisations.AgeMax);
        Assert.Contains("b", (await there.CurrentAsync(Ct)).Queues.Keys);
    }

    [Fact]
    public async Task Publish_TwoAtOnceFromTheSameVersion_OneIsRefused()
    {
        var (_, table) = await TableAsync();
        await On(table).PublishAsync(With("a"), 0, "admin", "first", Ct);

        var both = await Task.WhenAll(
            On(table).PublishAsync(With("b"), 1, "anna", "b", Ct), On(table).PublishAsync(With("c"), 1, "ben", "c", Ct));

        Assert.Equal(new VersionConflict(2), Assert.Single(both, one => one.IsRefused).Refusal);
        Assert.Equal([2, 1], (await On(table).ListAsync(10, Ct)).Select(one => one.Version));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Publish_AnswerLost_IsRecognisedAndNotStoredTwice(bool overwritten)
    {
        var (host, table) = await TableAsync();
        await On(table).PublishAsync(With("a"), 0, "admin", "first", Ct);
        if (overwritten)
            host.Faults.AfterCommit = async () => await On(table).PublishAsync(With("c"), 2, "ben", "c", Ct);
        host.Faults.LoseNext();

        var published = await On(table).PublishAsync(With("b"), 1, "anna", "b", Ct);

        Assert.Equal(overwritten ? 3 : 2, published.Value.Version);
        Assert.Equal(overwritten ? 3 : 2, (await On(table).ListAsync(10, Ct)).Count);
    }

    [Fact]
    public async Task Publish_CallerRepeats_AnswersAsTheFirstTime()
    {
        var (_, table) = await TableAsync();
        await On(table).PublishAsync(With("a"), 0, "admin", "first", Ct);
        await On(table).PublishAsync(With("b"), 1, "anna", "b", Ct);

        Assert.Equal(2, (await On(table).PublishAsync(With("b"), 1, "anna", "b", Ct)).Value.Version);
        Assert.True((await On(table).PublishAsync(With("b"), 1, "ben", "b", Ct)).IsRefused);
        Assert.Equal(2, (await On(table).PublishAsync(With("b"), 2, "ben", "nothing new", Ct)).Value.Version);
    }

    [Fact]
    public async Task Publish_TwoThousandOperators_AreReadBack()
    {
        var (_, table) = await TableAsync();
        var many = new Organisation(
            [new QueuePolicy { Queue = "support", Name = "Support" }],
            Enumerable.Range(0, 2_000).Select(n => new OperatorProfile(
                $"operator-{n}@example.com", $"Öperatör {n * 7919} 担当者", ["support"], [new SkillLevel($"skill-{n % 37}", 1 + (n % 10)), new SkillLevel("french", 3)])),
            new Dictionary<string, string>());

        await On(table).PublishAsync(many, 0, "admin", "many", Ct);

        var read = await On(table).CurrentAsync(Ct);
        Assert.Equal(2_000, read.Operators.Count);
        Assert.Empty(DocumentChanges.Between(many, read));
    }

    [Fact]
    public async Task Find_EarlierVersion_IsAsItWasPublished()
    {
        var (_, table) = await TableAsync();
        await On(table).PublishAsync(With("a"), 0, "admin", "first", Ct);
        await On(table).PublishAsync(With("b"), 1, "admin", "second", Ct);

        var first = await On(table).FindAsync(1, Ct);

        Assert.Equal((1, "a"), (first!.Version, Assert.Single(first.Queues.Keys)));
        Assert.Null(await On(table).FindAsync(3, Ct));
    }

    [Fact]
    public async Task Current_DocumentOfTheFirstRelease_IsReadAndKeptAsVersionOne()
    {
        var (_, table) = await TableAsync();
        await table.AddEntityAsync(
            new TableEntity("organisation", "current")
            {
                ["Json"] = """
                    {"Queues":[{"Queue":"support","Name":"Support","AutoConnect":true,"Selection":"FewestActive","OfferTtl":"00:00:30","CrowdedFrom":4}],
                    "Operators":[{"Id":"anna","Name":"Anna","Queues":["support"],"Skills":["french"],"Capacity":5}],"Addresses":{"+15550100":"support"}}
                    """,
            },
            Ct);

        var old = await On(table).CurrentAsync(Ct);

        Assert.Equal(TimeSpan.FromSeconds(30), old.Queues["support"].OfferTtl);
        Assert.Equal(TimeSpan.FromMinutes(2), old.Queues["support"].WrapUp);
        Assert.Equal((true, 4), (old.Queues["support"].AutoConnect, old.Queues["support"].CrowdedFrom));
        Assert.Equal((5, SkillLevel.Max), (old.Operators["anna"].Capacity, old.Operators["anna"].LevelOf("french")));
        Assert.Equal("support", old.Addresses["+15550100"]);
        Assert.Equal([1], (await On(table).ListAsync(10, Ct)).Select(one => one.Version));
        Assert.Equal(2, (await On(table).PublishAsync(With("b"), 1, "admin", "b", Ct)).Value.Version);
        Assert.Equal([2, 1], (await On(table).ListAsync(10, Ct)).Select(one => one.Version));
        Assert.Contains("support", (await On(table).FindAsync(1, Ct))!.Queues.Keys);
    }

    [Fact]
    public async Task Current_NothingStored_IsTheDemoOnceOrNothing()
    {
        var (_, table) = await TableAsync();
        Assert.Equal(0, (await On(table).CurrentAsync(Ct)).Version);

        var demos = await Task.WhenAll(On(table, demo: true).CurrentAsync(Ct).AsTask(), On(table, demo: true).CurrentAsync(Ct).AsTask());

        Assert.All(demos, demo => Assert.Equal((1, 3), (demo.Version, demo.Operators.Count)));
    }

    /// <summary>The first table of a storage host, whose answers can be lost.</summary>
    private async Task<(StorageHost Host, TableClient Table)> TableAsync()
    {
        var host = await CreateAsync(azurite, time);
        return (host, host.Tables[0]);
    }

    private StoredOrganisations On(TableClient table, bool demo = false) => new(table, Options.Create(new OrganisationOptions { Demo = demo }), time);

    private static Organisation With(params string[] queues) =>
        new(queues.Select(queue => new QueuePolicy { Queue = queue, Name = queue }), [], new Dictionary<string, string>());
}
