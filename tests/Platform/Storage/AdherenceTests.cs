using ContactFunctions.Domain.Presence;
using ContactFunctions.Harness;
using ContactFunctions.Workflows.Presence;
using ContactFunctions.Workflows.Sweeping;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Platform.Tests.Storage;

public sealed class AdherenceTests(Azurite azurite)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Sweep_AfterAHostDiedBeforeLogging_AddsEveryFactOnce()
    {
        var shift = await Shift.BeginAsync(azurite);
        await shift.Host.Ledger.DeclareAsync("bob", new Declaration(DeclaredStatus.Away, "lunch"), StorageHost.Ct);
        shift.Time.Advance(Second);
        var state = (await shift.Host.Ledger.DeclareAsync("bob", new Declaration(DeclaredStatus.Available, By: "sora"), StorageHost.Ct)).Now.State;
        var before = await LinesAsync(shift);

        await shift.SweepAsync();
        await new Attendance(shift.Host.Adherence).NoteAsync(state, StorageHost.Ct);
        await shift.SweepAsync();

        Assert.Empty(before);
        Assert.Equal(
            [(DeclaredStatus.Available, null, "self"), (DeclaredStatus.Available, null, "self"), (DeclaredStatus.Away, "lunch", "self"), (DeclaredStatus.Available, null, "sora")],
            (await LinesAsync(shift)).Select(fact => (fact.Status, fact.Reason, fact.By)));
    }

    [Fact]
    public async Task I6_Sweep_LeaseEnded_IsLoggedWithItsTrueMoment_AndStaffHear()
    {
        var shift = await Shift.BeginAsync(azurite);
        var ended = shift.Time.GetUtcNow() + Lease.Duration;
        shift.Time.Advance(Lease.Duration + (7 * Second));
        shift.Told.Clear();

        await shift.SweepAsync();
        await shift.SweepAsync();

        Assert.Equal([$"{PushTargets.PresenceChanged} staff"], shift.Told);
        var line = Assert.Single(await LinesAsync(shift), fact => fact.Kind is PresenceFactKind.LeaseEnded);
        Assert.Equal((ended, PresenceFact.System, false), (line.At, line.By, line.Present));
    }

    [Fact]
    public async Task Sweep_OperatorLost_AlertsSupervisorsOnce()
    {
        var shift = await Shift.BeginAsync(azurite);
        await shift.Host.QueueAsync("c1");
        await shift.Host.ConnectAsync("c1", "bob");
        shift.Time.Advance(Lease.Duration + LostOperators.Grace);

        await shift.SweepAsync();
        await shift.SweepAsync();

        Assert.Single(shift.Told, told => told == $"{PushTargets.Alert} supervisors");
        Assert.Equal([PresenceFactKind.LeaseEnded, PresenceFactKind.Lost], (await LinesAsync(shift)).TakeLast(2).Select(fact => fact.Kind));
    }

    [Fact]
    public async Task Sweep_LogIsAway_StillFindsWhoIsLost_AndCatchesUpLater()
    {
        var shift = await Shift.BeginAsync(azurite);
        await shift.Host.QueueAsync("c1");
        await shift.Host.ConnectAsync("c1", "bob");
        shift.Time.Advance(Lease.Duration + LostOperators.Grace);
        await shift.Host.Tables[3].DeleteAsync(StorageHost.Ct);

        var lost = await shift.SweepAsync();
        await shift.Host.Tables[3].CreateAsync(StorageHost.Ct);
        await shift.SweepAsync();

        Assert.Equal(["bob"], lost);
        Assert.Equal(PresenceFactKind.Lost, (await LinesAsync(shift))[^1].Kind);
    }

    [Fact]
    public async Task Read_ARange_BeginsWithWhatHeldThen_AlsoFromTheMonthBefore()
    {
        var host = await StorageHost.CreateAsync(azurite);
        DateTimeOffset[] moments = [At(10, 31, 9), At(11, 30, 10), At(11, 30, 11), At(12, 1, 8)];
        var facts = moments.Select((at, i) => Fact(i + 1, at)).ToList();
        await host.Adherence.NoteAsync("bob", facts, StorageHost.Ct);
        await host.Adherence.NoteAsync("bob", facts, StorageHost.Ct);

        Assert.Equal([1, 2, 3, 4], await NumbersAsync(host, At(11, 29, 0), At(12, 2, 0)));
        Assert.Equal([2, 3], await NumbersAsync(host, At(11, 30, 10), At(11, 30, 11)));
        Assert.Equal([3, 4], await NumbersAsync(host, At(11, 30, 12), At(12, 1, 8)));
        Assert.Equal([4], await NumbersAsync(host, At(12, 1, 9), At(12, 1, 10)));
        Assert.Empty(await NumbersAsync(host, At(10, 1, 0), At(10, 2, 0)));
        Assert.Equal([3, 4], (await host.Adherence.ReadAsync("bob", At(11, 1, 0), At(12, 2, 0), 2, StorageHost.Ct)).Select(fact => fact.Number));
    }

    private static DateTimeOffset At(int month, int day, int hour) => new(2026, month, day, hour, 0, 0, TimeSpan.Zero);

    private static PresenceFact Fact(long number, DateTimeOffset at) =>
        new(number, PresenceFactKind.Declared, at, DeclaredStatus.Away, null, true, true, null, null, PresenceFact.Self);

    private static async Task<IEnumerable<long>> NumbersAsync(StorageHost host, DateTimeOffset from, DateTimeOffset to) =>
        (await host.Adherence.ReadAsync("bob", from, to, 100, StorageHost.Ct)).Select(fact => fact.Number);

    private static Task<IReadOnlyList<PresenceFact>> LinesAsync(Shift shift) =>
        shift.Host.Adherence.ReadAsync("bob", shift.Time.GetUtcNow().AddHours(-1), shift.Time.GetUtcNow(), 100, StorageHost.Ct);
}
