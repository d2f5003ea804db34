using System.Collections.Concurrent;
using ContactFunctions.Domain.Hooks;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Hooks;

/// <summary>Calls a subscription with what is due of it. Each call is claimed in its row, so that two hosts at once call once.</summary>
/// <remarks>On one host a subscription has one run and <see cref="CallsAtOnceMax"/> calls at a time: a receiver that is slow delays itself alone.</remarks>
public sealed class Deliver(IOrganisations organisations, IHooks hooks, IHookSender sender, IHookQueue queue, IHookLog log, TimeProvider clock)
{
    public const int CallsAtOnceMax = 4;

    private const int DueAtOnce = 32;

    /// <summary>After so many the errand is put again: others want their turn.</summary>
    private const int RoundsMax = 20;

    private readonly ConcurrentDictionary<string, Lane> lanes = new(StringComparer.Ordinal);

    /// <summary>Who finds a run on this host leaves word, and that run looks once more.</summary>
    public async Task RunAsync(string subscriptionId)
    {
        var lane = lanes.GetOrAdd(subscriptionId, _ => new Lane());
        lane.IsWanted = true;
        while (lane.IsWanted && lane.Gate.Wait(0, CancellationToken.None))
        {
            try
            {
                lane.IsWanted = false;
                await DrainAsync(subscriptionId, lane);
            }
            finally
            {
                lane.Gate.Release();
            }
        }
    }

    private async Task DrainAsync(string id, Lane lane)
    {
        var organisation = await organisations.CurrentAsync(CancellationToken.None);
        if (organisation.Subscriptions.FirstOrDefault(one => one.Id == id) is not { Active: true } subscription)
            return;
        for (var round = 0; round < RoundsMax; round++)
        {
            var due = await hooks.DueAsync(id, clock.GetUtcNow(), DueAtOnce, CancellationToken.None);
            if (due.Count == 0)
                break;
            var visit = new Visit(subscription, await hooks.StandingAsync(id, CancellationToken.None), await hooks.SecretOfAsync(id, CancellationToken.None));
            await Parallel.ForEachAsync(
                due, new ParallelOptions { MaxDegreeOfParallelism = CallsAtOnceMax }, async (delivery, _) => await CallAsync(visit, delivery));
        }

        await ComeBackAsync(id, lane);
    }

    /// <summary>An errand for the next one that is due, unless this host has put one that is as early; the timer sees to what that leaves.</summary>
    private async Task ComeBackAsync(string id, Lane lane)
    {
        if (await hooks.NextDueAsync(id, CancellationToken.None) is not { } next)
            return;
        var now = clock.GetUtcNow();
        if (lane.ErrandAt > now && lane.ErrandAt <= next)
            return;
        lane.ErrandAt = next > now ? next : now;
        await queue.PutAsync(new HookErrand.Deliver(id), next, CancellationToken.None);
    }

    private async Task CallAsync(Visit visit, string id)
    {
        var subscription = visit.Subscription.Id;
        if (visit.IsOff)
        {
            if (await hooks.ChangeAsync(subscription, id, delivery => DeliveryRules.SwitchedOff(delivery, clock.GetUtcNow()), CancellationToken.None) is not null)
                log.Dead(subscription, id);
            return;
        }

        if (await hooks.ChangeAsync(subscription, id, delivery => DeliveryRules.Claim(delivery, clock.GetUtcNow()), CancellationToken.None) is not { } claimed)
            return;
        var began = clock.GetUtcNow();
        var call = new HookCall(
            subscription, visit.Subscription.Address, claimed.Key, HookKinds.NameOf(claimed.Kind), claimed.Body, visit.Secret);
        var answer = await sender.PostAsync(call, CancellationToken.None);
        await NoteAsync(visit, answer);
        var jitter = Random.Shared.NextDouble();
        var after = await hooks.ChangeAsync(
            subscription, id, delivery => DeliveryRules.Answered(delivery, answer, began, clock.GetUtcNow(), jitter), CancellationToken.None);
        log.Attempted(subscription, answer.IsTaken ? "delivered" : answer.Fault ?? "refused");
        if (after?.State is DeliveryState.Dead)
            log.Dead(subscription, id);
    }

    /// <summary>Written only when it changes how the subscription stands, before the delivery is settled: a crash in between calls once more.</summary>
    private async Task NoteAsync(Visit visit, HookAnswer answer)
    {
        var id = visit.Subscription.Id;
        if (answer.IsGone && !visit.IsOff && !visit.Subscription.IsImplied)
        {
            visit.IsOff = true;
            await hooks.NoteAsync(id, StandingNote.SwitchedOff, CancellationToken.None);
            log.SwitchedOff(id);
        }
        else if (answer.IsTaken ? visit.IsFailing is not false : visit.IsFailing is not true)
        {
            visit.IsFailing = !answer.IsTaken;
            await hooks.NoteAsync(id, answer.IsTaken ? StandingNote.Delivered : StandingNote.Failed, CancellationToken.None);
        }
    }

    /// <summary>What one round knows of its subscription.</summary>
    private sealed class Visit(Subscription subscription, Standing standing, SecretVersion secret)
    {
        public Subscription Subscription => subscription;

        public SecretVersion Secret => secret;

        public bool IsOff { get; set; } = standing.IsOff(subscription);

        /// <summary>Null: nothing was called yet in a long time.</summary>
        public bool? IsFailing { get; set; } = standing.FailingSince is not null ? true : standing.WellSince is not null ? false : null;
    }

    private sealed class Lane
    {
        private int wanted;

        public SemaphoreSlim Gate { get; } = new(1);

        public bool IsWanted
        {
            get => Volatile.Read(ref wanted) != 0;
            set => Volatile.Write(ref wanted, value ? 1 : 0);
        }

        public DateTimeOffset? ErrandAt { get; set; }
    }
}
