using ContactFunctions.Domain.Customers;
using ContactFunctions.Harness;
using ContactFunctions.Ports;

namespace ContactFunctions.Platform.Tests.Storage;

public sealed class CustomerTests(Azurite azurite)
{
    [Fact]
    public async Task NoteContact_LaterKnowsLess_KeepsWhatWasKnown()
    {
        var host = await StorageHost.CreateAsync(azurite);
        var card = new CustomerCard { Id = "k/1", Name = "Anna", Email = "anna@example.com", Verified = true };
        await host.Customers.NoteContactAsync(card, Contact("c1", 0), StorageHost.Ct);
        await host.Customers.NoteOperatorAsync("k/1", "bob", Placements.Start, StorageHost.Ct);

        await host.Customers.NoteContactAsync(new CustomerCard { Id = "k/1", Name = "Anna B" }, Contact("c2", 1), StorageHost.Ct);

        Assert.Equal(card with { Name = "Anna B" }, await host.Customers.FindAsync("k/1", StorageHost.Ct));
        Assert.Equal("bob", await host.Customers.PreferredOperatorAsync("k/1", StorageHost.Ct));
        Assert.Null(await host.Customers.FindAsync("k/2", StorageHost.Ct));
        Assert.Null(await host.Customers.PreferredOperatorAsync("k/2", StorageHost.Ct));
    }

    [Fact]
    public async Task Journey_ManyContacts_NewestFirstAndRepeatsOnce()
    {
        var host = await StorageHost.CreateAsync(azurite);
        foreach (var i in (int[])[1, 3, 2, 3, 1])
            await host.Customers.NoteContactAsync(Conversation.Anna, Contact($"c{i}", i), StorageHost.Ct);

        var journey = await host.Customers.JourneyAsync("anna", 200, StorageHost.Ct);

        Assert.Equal([Contact("c3", 3), Contact("c2", 2), Contact("c1", 1)], journey);
        Assert.Equal(["c3", "c2"], (await host.Customers.JourneyAsync("anna", 2, StorageHost.Ct)).Select(contact => contact.ConversationId));
    }

    [Fact]
    public async Task UseTokenOnce_ManyAtOnce_OneMay()
    {
        var hosts = await StorageHost.CreateAsync(azurite, 2);
        hosts[0].Faults.LoseNext();
        var first = await hosts[0].Customers.UseTokenOnceAsync("shop|a", Placements.Start, StorageHost.Ct);

        var used = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => hosts[i % 2].Customers.UseTokenOnceAsync("shop|b", Placements.Start, StorageHost.Ct)));

        Assert.True(first);
        Assert.Single(used, true);
        Assert.False(await hosts[1].Customers.UseTokenOnceAsync("shop|a", Placements.Start, StorageHost.Ct));
    }

    private static Contact Contact(string conversation, int hour) => new(conversation, "chat", "support", Placements.Start.AddHours(hour));

    [Fact]
    public async Task AssignOperator_ComesBeforeTheLast_AndIsTakenOffAgain()
    {
        var host = await StorageHost.CreateAsync(azurite);
        await host.Customers.NoteOperatorAsync("k/9", "bob", Placements.Start, StorageHost.Ct);

        Assert.True(await host.Customers.AssignOperatorAsync("k/9", "eve", StorageHost.Ct));
        Assert.Equal("eve", await host.Customers.PreferredOperatorAsync("k/9", StorageHost.Ct));
        Assert.True(await host.Customers.AssignOperatorAsync("k/9", null, StorageHost.Ct));
        Assert.Equal("bob", await host.Customers.PreferredOperatorAsync("k/9", StorageHost.Ct));
        Assert.False(await host.Customers.AssignOperatorAsync("k/unknown", "eve", StorageHost.Ct));
    }
}
