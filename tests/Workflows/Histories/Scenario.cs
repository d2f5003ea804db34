using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Process;
using ContactFunctions.DurableEngine.Storage;

namespace ContactFunctions.Workflows.Tests.Histories;

/// <summary>A way that a conversation can go, left off where it still lives: between them they pass every wait and every call of the orchestrator.</summary>
internal sealed record Scenario(string Name, Func<IHubStore, Task<Walk>> Go)
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("offered-accepted-and-quiet", OfferedAcceptedAndQuietAsync),
        new("signals-during-a-duty", SignalsDuringADutyAsync),
        new("a-duty-fails-for-good", ADutyFailsForGoodAsync),
        new("history-is-full", store => QuietAsync(store, ConversationWorkflow.StepsMax - 1)),
        new("history-begins-anew", store => QuietAsync(store, ConversationWorkflow.StepsMax + 3)),
        new("over-but-not-sent", OverButNotSentAsync),
    ];

    private static async Task<Walk> OfferedAcceptedAndQuietAsync(IHubStore store)
    {
        var walk = await Walk.BeginAsync(
            now => Walk.Course(1, ConversationState.Waiting, new Duty(DutyKind.Match, now), new Duty(DutyKind.WaitNotice, now.AddSeconds(30))),
            order => order.Duty.Kind switch
            {
                DutyKind.Match => Walk.Course(2, ConversationState.Offered, new Duty(DutyKind.ExpireOffer, order.Duty.DueAt.AddSeconds(20), "o1")),
                DutyKind.ExpireOffer => Walk.Course(3, ConversationState.Offered, new Duty(DutyKind.ExpireOffer, order.Duty.DueAt.AddSeconds(20), "o2")),
                DutyKind.CheckIdle => Walk.Course(5, ConversationState.Idle, new Duty(DutyKind.AutoClose, order.Duty.DueAt.AddHours(1))),
                _ => order.Course,
            },
            store);
        await walk.AdvanceAsync(TimeSpan.FromSeconds(25));
        await walk.SignalAsync(Walk.Course(4, ConversationState.Active, new Duty(DutyKind.CheckIdle, walk.Time.GetUtcNow().AddMinutes(10))));
        await walk.AdvanceAsync(TimeSpan.FromMinutes(15));
        return walk;
    }

    private static async Task<Walk> SignalsDuringADutyAsync(IHubStore store)
    {
        Walk? walk = null;
        walk = await Walk.BeginAsync(
            now => Walk.Course(1, ConversationState.Waiting, new Duty(DutyKind.Overflow, now.AddSeconds(5))),
            order =>
            {
                walk!.Raise(Walk.Course(3, ConversationState.Offered, new Duty(DutyKind.ExpireOffer, order.Duty.DueAt.AddMinutes(1), "o1")));
                walk.Raise(Walk.Course(2, ConversationState.Waiting, new Duty(DutyKind.WaitNotice, order.Duty.DueAt.AddSeconds(1))));
                return Walk.Course(2, ConversationState.Waiting, new Duty(DutyKind.WaitNotice, order.Duty.DueAt.AddSeconds(1)));
            },
            store);
        await walk.AdvanceAsync(TimeSpan.FromSeconds(30));
        return walk;
    }

    private static async Task<Walk> ADutyFailsForGoodAsync(IHubStore store)
    {
        var walk = await Walk.BeginAsync(
            now => Walk.Course(1, ConversationState.Active, new Duty(DutyKind.Clock, now.AddSeconds(1))),
            order => order.Duty.Kind is DutyKind.Clock
                ? throw new InvalidOperationException("storage is away")
                : Walk.Course(2, ConversationState.Active, new Duty(DutyKind.CheckIdle, order.Duty.DueAt.AddMinutes(10))),
            store);
        await walk.AdvanceAsync(TimeSpan.FromMinutes(2));
        return walk;
    }

    private static async Task<Walk> QuietAsync(IHubStore store, int minutes)
    {
        var walk = await Walk.BeginAsync(
            now => Walk.Course(1, ConversationState.Active, new Duty(DutyKind.CheckIdle, now.AddMinutes(1))),
            order => Walk.Course(1, ConversationState.Active, order.Duty with { DueAt = order.Duty.DueAt.AddMinutes(1) }),
            store);
        await walk.AdvanceAsync(TimeSpan.FromMinutes(minutes + 0.5));
        return walk;
    }

    private static async Task<Walk> OverButNotSentAsync(IHubStore store)
    {
        var walk = await Walk.BeginAsync(
            now => Walk.Course(1, ConversationState.WrapUp, new Duty(DutyKind.DrainOutbox, now), new Duty(DutyKind.EndWrapUp, now.AddSeconds(30))),
            order => order.Duty.Kind is DutyKind.EndWrapUp
                ? Walk.Course(2, ConversationState.Closed, new Duty(DutyKind.Seal, order.Duty.DueAt.AddSeconds(10)), new Duty(DutyKind.CallWebhook, order.Duty.DueAt.AddMinutes(5), "k1"))
                : order.Course with { Duties = [.. order.Course.Duties.Where(duty => duty != order.Duty)] },
            store);
        await walk.AdvanceAsync(TimeSpan.FromMinutes(1));
        return walk;
    }
}
