using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Harness;
using ContactFunctions.Workflows.Sweeping;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Platform.Tests.Storage;

public sealed class LostOperatorTests(Azurite azurite)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task I6_Lease_Ended_NothingIsOfferedUntilTheNextBeat()
    {
        var shift = await Shift.BeginAsync(azurite);
        await shift.Host.QueueAsync("c1");

        shift.Time.Advance(Lease.Duration);
        await shift.Dispatcher.RunAsync(shift);
        var withoutLease = await StateAsync(shift, "c1");
        await shift.Host.Ledger.BeatAsync("bob", "laptop", StorageHost.Ct);
        await shift.Dispatcher.RunAsync(shift);

        Assert.Equal(ConversationState.Waiting, withoutLease);
        Assert.Equal(ConversationState.Offered, await StateAsync(shift, "c1"));
    }

    [Fact]
    public async Task I6_Grace_Over_TheConversationIsNextAndTheCustomerHears()
    {
        var shift = await ServingAsync();
        shift.Time.Advance(Lease.Duration + LostOperators.Grace - Second);
        var inTime = await shift.SweepAsync();
        var before = await StateAsync(shift, "c1");

        shift.Time.Advance(Second);
        var lost = await shift.SweepAsync();
        var repeated = await shift.SweepAsync();

        Assert.Empty(inTime);
        Assert.Equal(ConversationState.Active, before);
        Assert.Equal(["bob"], lost);
        Assert.Empty(repeated);
        Assert.Equal(["c1", "c2"], (await shift.Host.Ledger.SnapshotAsync(StorageHost.Ct)).Waiting.Select(placement => placement.ConversationId));
        Assert.Single(await shift.Host.EntriesAsync(), entry => entry is { Kind: EntryKind.Event, Seq: not null } && entry.Text == SystemTexts.For("en").OperatorLost);
        Assert.Contains($"{PushTargets.MessageAdded} c1", shift.Told);
        Assert.Contains($"{PushTargets.PresenceChanged} staff", shift.Told);
        await shift.Host.SoundAsync();
    }

    [Fact]
    public async Task I6_Beat_WithinTheGrace_KeepsEverything()
    {
        var shift = await ServingAsync();
        shift.Time.Advance(Lease.Duration + LostOperators.Grace - Second);
        await shift.Host.Ledger.BeatAsync("bob", "laptop", StorageHost.Ct);

        shift.Time.Advance(Second);
        var lost = await shift.SweepAsync();

        Assert.Empty(lost);
        Assert.Equal(ConversationState.Active, await StateAsync(shift, "c1"));
        Assert.False((await shift.Host.Ledger.PresenceOfAsync("bob", StorageHost.Ct)).State.Lost);
        await shift.Host.SoundAsync();
    }

    /// <summary>Bob serves c1; c2, which came earlier, waits.</summary>
    private async Task<Shift> ServingAsync()
    {
        var shift = await Shift.BeginAsync(azurite);
        await shift.Host.QueueAsync("c2");
        await shift.Host.QueueAsync("c1", second: 5);
        await shift.Host.ConnectAsync("c1", "bob");
        return shift;
    }

    private static async Task<ConversationState> StateAsync(Shift shift, string conversation) =>
        (await shift.Host.Ledger.FindAsync(conversation, StorageHost.Ct))!.State;
}
