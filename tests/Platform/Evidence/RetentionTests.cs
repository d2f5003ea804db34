using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Reporting;
using ContactFunctions.Harness;
using ContactFunctions.Platform.Tests.Storage;

namespace ContactFunctions.Platform.Tests.Evidence;

public sealed class RetentionTests(Azurite azurite)
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_WhatIsOldEnough_IsErasedOnceAndNothingElse()
    {
        var (room, host, time) = await KeptAsync("old");
        await EndedAsync(room, host, "young", time.GetUtcNow().AddDays(20));

        Assert.Equal((0, 0), await RunAsync(room, time, days: null));
        Assert.Equal((0, 0), await RunAsync(room, time, days: 30, at: Start.AddDays(30)));
        Assert.Equal((1, 0), await RunAsync(room, time, days: 30, at: Start.AddDays(32)));
        Assert.Equal((0, 0), await RunAsync(room, time, days: 30, at: Start.AddDays(32)));

        Assert.NotNull((await host.Record.FindAsync("old", Ct))!.ErasedAt);
        Assert.Null((await host.Record.FindAsync("young", Ct))!.ErasedAt);
        Assert.Equal("system erase old retention", room.Audited.Select(one => $"{one.By} {one.Action} {one.Target} {one.Detail}").Single());
        Assert.Equal((1, 0), await RunAsync(room, time, days: 1, at: Start.AddDays(32)));
    }

    [Fact]
    public async Task Run_WhatIsHeld_IsKeptUntilItIsReleased()
    {
        var (room, host, time) = await KeptAsync("old");
        await room.Hold.PlaceAsync("old", EvidenceRoom.Sora, "case 7", "h1", Ct);

        Assert.Equal((0, 1), await RunAsync(room, time, days: 30, at: Start.AddDays(40)));
        Assert.Equal((0, 0), await RunAsync(room, time, days: 30, at: Start.AddDays(41)));
        Assert.Null((await host.Record.FindAsync("old", Ct))!.ErasedAt);
        await room.Hold.ReleaseAsync("old", EvidenceRoom.Sora, null, "r1", Ct);
        Assert.Equal((1, 0), await RunAsync(room, time, days: 30, at: Start.AddDays(41)));
        Assert.NotNull((await host.Record.FindAsync("old", Ct))!.ErasedAt);
    }

    [Fact]
    public async Task Run_AHoldThatIsReleasedEarly_ChangesNothing()
    {
        var (room, host, time) = await KeptAsync("old");
        await room.Hold.PlaceAsync("old", EvidenceRoom.Sora, "case 7", "h1", Ct);
        await room.Hold.ReleaseAsync("old", EvidenceRoom.Sora, null, "r1", Ct);

        Assert.Equal((0, 0), await RunAsync(room, time, days: 30, at: Start.AddDays(10)));
        Assert.Null((await host.Record.FindAsync("old", Ct))!.ErasedAt);
        Assert.Equal((1, 0), await RunAsync(room, time, days: 30, at: Start.AddDays(40)));
    }

    [Fact]
    public async Task Run_WhatWasOpenedAgain_IsKeptUntilItsNewEndIsOld()
    {
        var (room, host, time) = await KeptAsync("old");
        await host.Record.ApplyAsync("old", new Domain.Conversations.Record.Reopen("support", Start.AddDays(5)), Ct);

        Assert.Equal((0, 0), await RunAsync(room, time, days: 30, at: Start.AddDays(40)));
        time.AdvanceTo(Start.AddDays(50));
        await room.EndAsync("old");
        await NoteAsync(host, "old", Start.AddDays(50), epoch: 2);
        Assert.Equal((0, 0), await RunAsync(room, time, days: 30, at: Start.AddDays(60)));
        Assert.Equal((1, 0), await RunAsync(room, time, days: 30, at: Start.AddDays(90)));
        Assert.NotNull((await host.Record.FindAsync("old", Ct))!.ErasedAt);
    }

    [Fact]
    public async Task Run_WhatEndedAgainMeanwhile_IsKeptUntilItsNewEndIsOld()
    {
        var (room, host, time) = await KeptAsync("old");
        await host.Record.ApplyAsync("old", new Domain.Conversations.Record.Reopen("support", Start.AddDays(5)), Ct);
        time.AdvanceTo(Start.AddDays(20));
        await room.EndAsync("old");
        await NoteAsync(host, "old", Start.AddDays(20), epoch: 2);

        Assert.Equal((0, 0), await RunAsync(room, time, days: 30, at: Start.AddDays(40)));
        Assert.Equal((1, 0), await RunAsync(room, time, days: 30, at: Start.AddDays(60)));
    }

    private async Task<(EvidenceRoom Room, StorageHost Host, ManualTime Time)> KeptAsync(string id)
    {
        var time = new ManualTime(Start);
        var host = await StorageHost.CreateAsync(azurite, time);
        var room = new EvidenceRoom(host, clock: time);
        await EndedAsync(room, host, id, Start);
        return (room, host, time);
    }

    private static async Task EndedAsync(EvidenceRoom room, StorageHost host, string id, DateTimeOffset closed)
    {
        await room.EndedAsync(id);
        await NoteAsync(host, id, closed);
    }

    private static Task NoteAsync(StorageHost host, string id, DateTimeOffset closed, int epoch = 1) => host.Journal.NoteAsync(
        new ConversationResult(id, epoch, "support", "chat", closed, closed, null, TimeSpan.Zero, TimeSpan.Zero, null, null, 0, 0, null), [], Ct);

    private static async Task<(int, int)> RunAsync(EvidenceRoom room, ManualTime time, int? days, DateTimeOffset? at = null)
    {
        time.AdvanceTo(at ?? time.GetUtcNow());
        room.KeptDays = days;
        var run = await room.Retention.RunAsync(Ct);
        return (run.Erased, run.Held);
    }
}
