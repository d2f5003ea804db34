using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Harness;
using ContactFunctions.Ports;

namespace ContactFunctions.Platform.Tests.Storage;

public sealed class RecordTests(Azurite azurite)
{
    [Fact]
    public async Task Find_AfterOpen_IsTheWholeHead()
    {
        var host = await StorageHost.CreateAsync(azurite);
        var opened = await host.Record.OpenAsync(
            Conversation.Opening(text: "hello", key: "m1", address: Conversation.Phone) with { Page = new("https://shop.example", "Shop") }, StorageHost.Ct);

        var head = await host.Record.FindAsync("c1", StorageHost.Ct);

        Assert.True(opened.IsNew);
        Assert.Equal((opened.Head.Customer, opened.Head.Page, opened.Head.Address, opened.Head.Marks), (head!.Customer, head.Page, head.Address, head.Marks));
        Assert.Equal((2, 1, 1, ConversationState.Waiting), (head.LastEntry, head.LastSeq, head.Epoch, head.State));
        Assert.Equal((opened.Head.LastHash, opened.Head.WaitingSince), (head.LastHash, head.WaitingSince));
        Assert.Null(await host.Record.FindAsync("other", StorageHost.Ct));
    }

    [Fact]
    public async Task Open_Twice_FindsTheFirst()
    {
        var host = await StorageHost.CreateAsync(azurite);
        await host.Record.OpenAsync(Conversation.Opening(text: "first", key: "a"), StorageHost.Ct);

        var again = await host.Record.OpenAsync(Conversation.Opening(text: "second", key: "b"), StorageHost.Ct);

        Assert.False(again.IsNew);
        Assert.Equal(["first"], await host.SoundTextsAsync());
    }

    [Fact]
    public async Task Apply_UnknownConversation_IsNotFound()
    {
        var host = await StorageHost.CreateAsync(azurite);

        Assert.IsType<NotFound>((await host.Record.ApplyAsync("c1", Conversation.Says("x", "x"), StorageHost.Ct)).Refusal);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a#b?")]
    [InlineData("")]
    [InlineData("it's")]
    public async Task Find_WhatCannotBeAKey_IsNotFound(string id)
    {
        var host = await StorageHost.CreateAsync(azurite);
        var before = host.Faults.Requests;

        Assert.Null(await host.Record.FindAsync(id, StorageHost.Ct));
        Assert.Null(await host.Ledger.FindAsync(id, StorageHost.Ct));
        Assert.IsType<NotFound>((await host.Record.ApplyAsync(id, Conversation.Says("x", "x"), StorageHost.Ct)).Refusal);
        Assert.Equal(before, host.Faults.Requests);
    }

    [Fact]
    public async Task Apply_BeyondTheServicesLimits_FailsAlone()
    {
        var host = await StorageHost.CreateAsync(azurite);
        await host.OpenAsync();

        var first = host.SayAsync("one");
        var tooMuch = host.SayAsync(new string('x', 70_000), "two");
        var last = host.SayAsync("three");

        await Assert.ThrowsAsync<Azure.Data.Tables.TableTransactionFailedException>(() => tooMuch);
        await Task.WhenAll(first, last);
        Assert.Equal(["one", "three"], await host.SoundTextsAsync());
    }

    [Fact]
    public async Task Apply_ReaderWithAnUglyName_IsAuditedOnceAnHour()
    {
        var host = await StorageHost.CreateAsync(azurite);
        await host.OpenAsync();
        var reader = new Author(AuthorRole.Operator, "eve_o'neil#ext#@x", "Eve");

        await host.Record.ApplyAsync("c1", new AuditRead(reader, Placements.Start), StorageHost.Ct);
        var again = await host.Record.ApplyAsync("c1", new AuditRead(reader, Placements.Start.AddMinutes(59)), StorageHost.Ct);
        await host.Record.ApplyAsync("c1", new AuditRead(reader, Placements.Start.AddMinutes(60)), StorageHost.Ct);

        Assert.True(again.Value.IsRepeat);
        Assert.Equal(2, (await host.EntriesAsync()).Count(entry => entry.Kind is EntryKind.Audit));
    }

    [Fact]
    public async Task Apply_SameKey_AnswersAsTheFirstTime()
    {
        var host = await StorageHost.CreateAsync(azurite);
        await host.OpenAsync();
        var first = await host.SayAsync("one", "k");
        await host.SayAsync("two", "l");

        var again = await host.SayAsync("one", "k");
        var other = await host.Record.ApplyAsync("c1", Conversation.Says("other", "k"), StorageHost.Ct);

        Assert.False(first.IsRepeat);
        Assert.True(again.IsRepeat);
        Assert.Equal(first.Entries[0], again.Entries[0]);
        Assert.Equal(2, again.Head.LastSeq);
        Assert.IsType<ClientMessageIdReused>(other.Refusal);
    }

    [Fact]
    public async Task Apply_FirstTextOfOpening_IsARepeat()
    {
        var host = await StorageHost.CreateAsync(azurite);
        await host.Record.OpenAsync(Conversation.Opening(text: "hello", key: "m1"), StorageHost.Ct);

        var again = await host.SayAsync("hello", "m1");

        Assert.True(again.IsRepeat);
        Assert.Equal((1L, "hello"), (again.Entries[0].Seq, again.Entries[0].Text));
    }

    [Fact]
    public async Task Apply_RepeatAfterTheEnd_AnswersAsTheFirstTimeAndNewTextIsRefused()
    {
        var host = await StorageHost.CreateAsync(azurite);
        await host.OpenAsync();
        await host.SayAsync("one", "k");
        await host.Record.ApplyAsync("c1", new FollowLedger(Placements.Over(version: 9), new Dictionary<string, string>()), StorageHost.Ct);

        var again = await host.Record.ApplyAsync("c1", Conversation.Says("one", "k"), StorageHost.Ct);
        var late = await host.Record.ApplyAsync("c1", Conversation.Says("late", "l"), StorageHost.Ct);

        Assert.True(again.Value.IsRepeat);
        Assert.Equal("one", again.Value.Entries[0].Text);
        Assert.NotNull(late.Refusal);
    }

    [Fact]
    public async Task Apply_NothingToDo_StoresNothing()
    {
        var host = await StorageHost.CreateAsync(azurite);
        await host.OpenAsync();
        await host.SayAsync("one");
        var read = (await host.Record.ApplyAsync("c1", new MarkRead(AuthorRole.Operator, 1), StorageHost.Ct)).Value;

        var again = (await host.Record.ApplyAsync("c1", new MarkRead(AuthorRole.Operator, 1), StorageHost.Ct)).Value;

        Assert.Equal((false, true), (read.IsRepeat, again.IsRepeat));
        Assert.Equal(read.Head.Version, again.Head.Version);
    }

    [Fact]
    public async Task Apply_HeadKnown_TakesOneRequest()
    {
        var host = await StorageHost.CreateAsync(azurite);
        await host.OpenAsync();
        var before = host.Faults.Requests;

        await host.SayAsync("one");
        await host.SayAsync("two");

        Assert.Equal(2, host.Faults.Requests - before);
    }

    [Fact]
    public async Task Apply_HostsTakeTurns_AtMostThreeRequestsEach()
    {
        var hosts = await StorageHost.CreateAsync(azurite, 2);
        await hosts[0].OpenAsync();
        await hosts[1].SayAsync("warm");
        var before = hosts.Sum(host => host.Faults.Requests);

        for (var i = 0; i < 10; i++)
            await hosts[i % 2].SayAsync($"m{i}");

        Assert.InRange(hosts.Sum(host => host.Faults.Requests) - before, 10, 30);
        Assert.Equal(11, (await hosts[0].SoundTextsAsync()).Count);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(60)]
    public async Task Read_BySequence_LeavesOutWhatOnlyStaffSee(int texts)
    {
        var host = await StorageHost.CreateAsync(azurite);
        await host.OpenAsync();
        for (var i = 1; i <= texts; i++)
        {
            await host.SayAsync($"m{i}");
            await host.Record.ApplyAsync("c1", new PostNote(new Author(AuthorRole.Operator, "bob", "Bob"), $"note {i}", $"n{i}"), StorageHost.Ct);
        }

        var middle = await host.Record.ReadAsync("c1", ReadFrom.Seq(2), 2, StorageHost.Ct);
        var rest = await host.Record.ReadAsync("c1", ReadFrom.Seq(1), 200, StorageHost.Ct);
        var staff = await host.Record.ReadAsync("c1", ReadFrom.Entry(0), 200, StorageHost.Ct);

        Assert.Equal(["m3", "m4"], middle.Select(entry => entry.Text));
        Assert.Equal(Enumerable.Range(2, texts - 1), rest.Select(entry => (int)entry.Seq!.Value));
        Assert.Equal(Enumerable.Range(1, (2 * texts) + 1), staff.Select(entry => (int)entry.Number));
        Assert.Empty(await host.Record.ReadAsync("c1", ReadFrom.Seq(texts), 10, StorageHost.Ct));
        Assert.Empty(await host.Record.ReadAsync("none", ReadFrom.Seq(0), 10, StorageHost.Ct));
    }
}
