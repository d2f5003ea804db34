using ContactFunctions.Domain.Customers;
using ContactFunctions.Functions.Storage.Customers;
using ContactFunctions.Harness;
using ContactFunctions.Platform.Tests.Storage;
using ContactFunctions.Ports;

namespace ContactFunctions.Platform.Tests.Customers;

/// <summary>Merging and splitting on several hosts at once, with answers lost and hosts that die in between.</summary>
public sealed class MergeTests(Azurite azurite)
{
    private static readonly CustomerCard Anna = new() { Id = "shop:anna", Name = "Anna", Email = "Anna@example.com", CustomerCode = "K-1", Verified = true };
    private static readonly CustomerCard Texter = new() { Id = "sms-1", Phone = "+15550123456", Verified = true };
    private static readonly CustomerCard Visitor = new() { Id = "v-1", Name = "Annie", Phone = "+15550777777" };
    private static readonly DateTimeOffset Now = Placements.Start.AddDays(1);

    [Fact]
    public async Task Link_MergedAndSplit_AnswersAsOneAndThenExactlyAsBefore()
    {
        var book = (await PeopleAsync()).Customers;
        await book.NoteOperatorAsync(Anna.Id, "bob", Now.AddHours(-2), StorageHost.Ct);
        await book.NoteOperatorAsync(Texter.Id, "eve", Now.AddHours(-1), StorageHost.Ct);
        var before = await SnapshotAsync(book);

        var merged = (await book.LinkAsync(Merge(Anna, Texter), Now, StorageHost.Ct)).Value;
        Assert.Equal(["sms-1"], merged.Merged);
        Assert.Equal("+15550123456", merged.Card.Phone);
        Assert.Equal(Anna.Id, (await book.FindAsync(Texter.Id, StorageHost.Ct))!.Id);
        Assert.Equal(["c-sms-1", "c-shop:anna"], (await book.JourneyAsync(Texter.Id, 200, StorageHost.Ct)).Select(contact => contact.ConversationId));
        Assert.Equal("eve", await book.PreferredOperatorAsync(Anna.Id, StorageHost.Ct));
        Assert.Equal(Anna.Id, Assert.Single(await book.LookUpAsync(KnownBy.Phone("+1 555 0123456")!, StorageHost.Ct)).Card.Id);
        Assert.Equal(Texter, await book.RecogniseAsync(KnownBy.Phone("+15550123456")!, StorageHost.Ct));

        var split = (await book.LinkAsync(new SplitCustomers(Anna.Id, Texter.Id, "hana", null, "s1"), Now, StorageHost.Ct)).Value;
        Assert.Equal(["merged", "split"], split.History.Select(one => one.Action));
        Assert.Equal(before, await SnapshotAsync(book));
    }

    [Fact]
    public async Task Link_ChainOfMerges_SpeaksWithOneVoice()
    {
        var book = (await PeopleAsync()).Customers;
        await book.LinkAsync(Merge(Texter, Visitor), Now, StorageHost.Ct);
        await book.LinkAsync(Merge(Anna, Texter), Now, StorageHost.Ct);

        Assert.Equal(["sms-1", "v-1"], (await book.ProfileAsync(Visitor.Id, StorageHost.Ct))!.Merged);
        Assert.Equal(3, (await book.JourneyAsync(Anna.Id, 200, StorageHost.Ct)).Count);
        Assert.IsType<CustomersMergedAlready>((await book.LinkAsync(Merge(Visitor, Anna), Now, StorageHost.Ct)).Refusal);
        Assert.IsType<Domain.Outcomes.NotFound>((await book.LinkAsync(new MergeCustomers(Anna.Id, "nobody", "hana", null, "x"), Now, StorageHost.Ct)).Refusal);
    }

    [Fact]
    public async Task Link_EverybodyWithEverybodyAtOnce_ClosesNoCircle()
    {
        var hosts = await StorageHost.CreateAsync(azurite, 2);
        var people = Enumerable.Range(0, 4).Select(n => new CustomerCard { Id = $"p{n}", Name = $"P{n}" }).ToList();
        foreach (var card in people)
            await hosts[0].Customers.NoteContactAsync(card, ContactOf(card), StorageHost.Ct);
        hosts[0].Faults.LoseNext(3);

        var pairs = people.SelectMany(_ => people, (survivor, other) => (survivor, other)).Where(pair => pair.survivor != pair.other).ToList();
        var outcomes = await Task.WhenAll(pairs.Select((pair, n) => hosts[n % 2].Customers.LinkAsync(
            new MergeCustomers(pair.survivor.Id, pair.other.Id, "hana", null, $"m{n}"), Now, StorageHost.Ct)));

        Assert.Equal(people.Count - 1, outcomes.Count(outcome => !outcome.IsRefused));
        var speakers = await Task.WhenAll(people.Select(card => hosts[1].Customers.ProfileAsync(card.Id, StorageHost.Ct)));
        Assert.Single(speakers.Select(profile => profile!.Card.Id).Distinct());
        Assert.Equal(people.Count - 1, speakers[0]!.Merged.Count);
        Assert.Equal(people.Count, (await hosts[1].Customers.JourneyAsync("p0", 200, StorageHost.Ct)).Count);
    }

    [Fact]
    public async Task Link_SameCommandManyTimesWithLostAnswers_HappensOnce()
    {
        var host = await PeopleAsync();
        host.Faults.LoseNext(4);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => host.Customers.LinkAsync(Merge(Anna, Texter), Now, StorageHost.Ct)));
        Assert.All(outcomes, outcome => Assert.Single(outcome.Value.Merged));
        Assert.Single((await host.Customers.ProfileAsync(Anna.Id, StorageHost.Ct))!.History);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Link_HostDiesAfterAWrite_IsFinishedByTheRepeat(int write)
    {
        var hosts = await StorageHost.CreateAsync(azurite, 2);
        await NoteAsync(hosts[0].Customers);
        var writes = 0;
        hosts[0].Faults.Before = message => message.Request.Method != Azure.Core.RequestMethod.Get && ++writes >= write
            ? throw new HostIsDead()
            : ValueTask.CompletedTask;
        await Assert.ThrowsAsync<HostIsDead>(() => hosts[0].Customers.LinkAsync(Merge(Anna, Texter), Now, StorageHost.Ct));

        Assert.Equal(["sms-1"], (await hosts[1].Customers.LinkAsync(Merge(Anna, Texter), Now, StorageHost.Ct)).Value.Merged);
        Assert.Equal(Anna.Id, (await hosts[1].Customers.FindAsync(Texter.Id, StorageHost.Ct))!.Id);
        Assert.Single((await hosts[1].Customers.ProfileAsync(Texter.Id, StorageHost.Ct))!.History);
    }

    [Fact]
    public async Task Link_HalfDone_IsFinishedByWhoeverIsRefused()
    {
        var hosts = await StorageHost.CreateAsync(azurite, 2);
        await NoteAsync(hosts[0].Customers);
        var writes = 0;
        hosts[0].Faults.Before = message => message.Request.Method != Azure.Core.RequestMethod.Get && ++writes >= 2 ? throw new HostIsDead() : ValueTask.CompletedTask;
        await Assert.ThrowsAsync<HostIsDead>(() => hosts[0].Customers.LinkAsync(Merge(Anna, Texter), Now, StorageHost.Ct));

        Assert.IsType<CustomersMergedAlready>((await hosts[1].Customers.LinkAsync(Merge(Anna, Texter) with { CommandId = "other" }, Now, StorageHost.Ct)).Refusal);
        Assert.Equal(["sms-1"], (await hosts[1].Customers.ProfileAsync(Texter.Id, StorageHost.Ct))!.Merged);
    }

    [Fact]
    public async Task Erase_OneOfTheMerged_ForgetsThePersonAndNobodyElse()
    {
        var host = await PeopleAsync();
        await host.Customers.LinkAsync(Merge(Anna, Texter), Now, StorageHost.Ct);
        await host.Customers.EraseAsync(Texter.Id, StorageHost.Ct);
        await host.Customers.EraseAsync(Texter.Id, StorageHost.Ct);

        Assert.Null(await host.Customers.FindAsync(Anna.Id, StorageHost.Ct));
        Assert.Empty(await host.Customers.JourneyAsync(Texter.Id, 200, StorageHost.Ct));
        foreach (var known in new[] { KnownBy.Phone(Texter.Phone)!, KnownBy.Email(Anna.Email)!, KnownBy.Code(Anna.CustomerCode)! })
            Assert.Empty(await host.Customers.LookUpAsync(known, StorageHost.Ct));
        Assert.NotNull(await host.Customers.FindAsync(Visitor.Id, StorageHost.Ct));
        await host.Customers.NoteContactAsync(Texter, ContactOf(Texter), StorageHost.Ct);
        Assert.Empty((await host.Customers.ProfileAsync(Texter.Id, StorageHost.Ct))!.History);
    }

    [Fact]
    public async Task Erase_OnAnotherHost_LeavesNobodyUnfoundWhoComesBack()
    {
        var hosts = await StorageHost.CreateAsync(azurite, 2);
        await NoteAsync(hosts[0].Customers);
        await hosts[1].Customers.EraseAsync(Texter.Id, StorageHost.Ct);
        await hosts[0].Customers.NoteContactAsync(Texter, ContactOf(Texter), StorageHost.Ct);
        Assert.Equal(Texter, await hosts[1].Customers.RecogniseAsync(KnownBy.Phone(Texter.Phone)!, StorageHost.Ct));

        var before = hosts[0].Faults.Requests;
        await hosts[0].Customers.NoteContactAsync(Texter, ContactOf(Texter), StorageHost.Ct);
        Assert.Equal(1, hosts[0].Faults.Requests - before);
    }

    private static MergeCustomers Merge(CustomerCard survivor, CustomerCard other) => new(survivor.Id, other.Id, "hana", "same person", $"m-{other.Id}");

    private static Contact ContactOf(CustomerCard card) => new($"c-{card.Id}", "chat", "support", Placements.Start.AddHours(card.Id.Length == 5 ? 1 : 0));

    private static async Task NoteAsync(CustomerBook book)
    {
        foreach (var card in new[] { Anna, Texter, Visitor })
            await book.NoteContactAsync(card, ContactOf(card), StorageHost.Ct);
    }

    private async Task<StorageHost> PeopleAsync()
    {
        var host = await StorageHost.CreateAsync(azurite);
        await NoteAsync(host.Customers);
        return host;
    }

    private static async Task<string> SnapshotAsync(CustomerBook book)
    {
        var facts = new List<object?>();
        foreach (var card in new[] { Anna, Texter, Visitor })
        {
            facts.Add(await book.FindAsync(card.Id, StorageHost.Ct));
            facts.Add((await book.ProfileAsync(card.Id, StorageHost.Ct))!.Card);
            facts.AddRange(await book.JourneyAsync(card.Id, 200, StorageHost.Ct));
            facts.Add(await book.PreferredOperatorAsync(card.Id, StorageHost.Ct));
        }

        return string.Join('\n', facts);
    }

    /// <summary>No answer will ever come, and nobody is left to wait for one.</summary>
    private sealed class HostIsDead : Exception;
}
