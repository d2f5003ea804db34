using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Harness;
using ContactFunctions.Platform.Tests.Storage;

namespace ContactFunctions.Platform.Tests.Messages;

/// <summary>What a mark costs, in requests to storage.</summary>
public sealed class MarkTests(Azurite azurite)
{
    [Fact]
    public async Task Apply_NewMark_IsOneRequestAndNoneWhenNothingChanges()
    {
        var host = await WrittenAsync();

        Assert.Equal(1, await CostAsync(host, new MarkDelivered(AuthorRole.Operator, 2)));
        Assert.Equal(0, await CostAsync(host, new MarkDelivered(AuthorRole.Operator, 2)));
        Assert.Equal(0, await CostAsync(host, new MarkDelivered(AuthorRole.Operator, 1)));
        Assert.Equal(1, await CostAsync(host, new MarkRead(AuthorRole.Operator, 1)));
        Assert.Equal(1, await CostAsync(host, new MarkRead(AuthorRole.Operator, 2)));
        Assert.Equal(0, await CostAsync(host, new MarkRead(AuthorRole.Operator, 2)));
        Assert.Equal(1, await CostAsync(host, new MarkRead(AuthorRole.Customer, 2)));
        Assert.Equal(0, await CostAsync(host, new MarkDelivered(AuthorRole.Customer, 2)));
    }

    [Fact]
    public async Task Apply_HundredMarksAtOnce_ShareTheirRequests()
    {
        var host = await WrittenAsync();
        var cost = await CostAsync(host, [.. Enumerable.Range(0, 100).Select(_ => new MarkDelivered(AuthorRole.Customer, 2))]);
        Assert.InRange(cost, 1, 3);
    }

    [Fact]
    public async Task Apply_MarkOfAMessageThatAnotherHostStored_IsNotLost()
    {
        var hosts = await StorageHost.CreateAsync(azurite, 2);
        await hosts[0].OpenAsync();
        await hosts[0].SayAsync("one");
        await hosts[1].Record.ApplyAsync("c1", new MarkRead(AuthorRole.Operator, 1), StorageHost.Ct);
        await hosts[0].SayAsync("two");

        await hosts[1].Record.ApplyAsync("c1", new MarkRead(AuthorRole.Operator, 2), StorageHost.Ct);

        var marks = (await hosts[0].Record.FindAsync("c1", StorageHost.Ct))!.Marks;
        Assert.Equal((2, 2, 0), (marks.StaffReadSeq, marks.StaffDeliveredSeq, marks.Unread));
    }

    private async Task<StorageHost> WrittenAsync()
    {
        var host = await (await StorageHost.CreateAsync(azurite)).OpenAsync();
        await host.SayAsync("one");
        await host.SayAsync("two");
        return host;
    }

    private static async Task<int> CostAsync(StorageHost host, params IReadOnlyList<RecordCommand> marks)
    {
        var before = host.Faults.Requests;
        await Task.WhenAll(marks.Select(mark => host.Record.ApplyAsync("c1", mark, StorageHost.Ct)));
        return host.Faults.Requests - before;
    }
}
