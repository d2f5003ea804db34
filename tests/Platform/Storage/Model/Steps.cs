using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Workflows.Dispatch;
using ContactFunctions.Workflows.Sweeping;

namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>What may happen. Each asks one host's ledger as the app does, and holds it to its answer.</summary>
internal static class Steps
{
    public static Step Arrive(int host, string id, string queue, int weight, string? preferred, bool german) => new(
        host, $"{id} arrives in {queue}{(weight > 1 ? $", weight {weight}" : "")}{(german ? ", german" : "")}{(preferred is null ? "" : $", once served by {preferred}")}",
        async (world, on, _) =>
        {
            var was = world.Books.Placements.GetValueOrDefault(id) ?? world.Books.Removed.GetValueOrDefault(id);
            var draft = Draft(id, queue, was, world.Time.GetUtcNow()) with { Weight = weight, PreferredOperator = preferred, Needs = german ? [new SkillNeed("german")] : [] };
            var placement = await on.Ledger.EnqueueAsync(draft, Desk.Day, default);
            world.Books.Check("I4", placement.ConversationId == id && placement.Epoch >= (was?.Epoch ?? 1), () => $"{id} arrived and {placement} was answered");
            return $"ticket {placement.TicketNumber}, {placement.State}";
        });

    public static Step Declare(int host, string person, DeclaredStatus status) => new(host, $"{person} declares: {status}", async (world, on, _) =>
    {
        var change = await on.Ledger.DeclareAsync(person, new Declaration(status), default);
        world.Books.Check("I6", change.Now.State.Status == status, () => $"{person} declared {status} and {change.Now.State.Status} was answered");
        return change.Changed ? "changed" : "as before";
    });

    public static Step Beat(int host, string person, string device) => new(host, $"{person}'s {device} beats", async (_, on, _) =>
        (await on.Ledger.BeatAsync(person, device, default)).Opened ? "a lease opens" : "goes on");

    public static Step Match(int host) => new(host, "a matching pass", async (world, on, call) =>
    {
        var snapshot = await on.Ledger.SnapshotAsync(default);
        var claims = Dispatcher.Claims(snapshot, Company.Organisation);
        var expected = ReferencePass.Of(snapshot, Company.Organisation);
        world.Books.Check("I3", expected.SequenceEqual(claims.Select(claim => (claim.Waiting.ConversationId, claim.Asked[0].Operator))),
            () => $"a pass gives {Told(claims.Select(claim => (claim.Waiting.ConversationId, claim.Asked[0].Operator)))}, the order of the queue is {Told(expected)}");
        call.Planned.AddRange(claims.Select(claim => (claim, snapshot.TakenAt)));
        var won = await on.Ledger.ClaimAsync(snapshot, claims, default);
        Answers.Check(world.Books, "a matching pass", call, [.. won.Select(change => change.After)]);
        return Told(won.Select(change => (change.After.ConversationId, change.After.Offer?.Operator ?? change.After.Owner ?? "nobody")));
    });

    public static Step Decide(int host, string id, string says, Func<Placement, Books, LedgerCommand> command) => new(host, $"{id}: {says}", async (world, on, call) =>
    {
        var outcome = await on.Ledger.ApplyAsync(id, command(world.Books.Placements.GetValueOrDefault(id) ?? Nothing(id), world.Books), default);
        var changed = outcome.IsRefused || outcome.Value.IsRepeat ? null : outcome.Value.After;
        Answers.Check(world.Books, $"{id}: {says}", call, changed is null ? [] : [changed]);
        return outcome.IsRefused ? $"refused, {outcome.Refusal!.GetType().Name}" : changed is null ? "a repeat" : $"{changed.State}";
    });

    /// <summary>What the sweeper does about operators whose devices fell silent.</summary>
    public static Step Sweep(int host) => new(host, "the sweeper looks for lost operators", async (world, on, call) =>
    {
        var snapshot = await on.Ledger.SnapshotAsync(default);
        var lost = new List<string>();
        foreach (var person in snapshot.Operators.Where(person => person.UsedUnits > 0))
            if (person.Lost || snapshot.LeaseUntil(person.Id) is var until && !(until + LostOperators.Grace > world.Time.GetUtcNow())
                && await on.Ledger.MarkLostAsync(snapshot, person.Id, default) is not null)
                lost.Add(person.Id);
        if (lost.Count == 0) return "nobody";
        await foreach (var placement in on.Ledger.PlacementsAsync(default))
            foreach (var person in new[] { placement.Offer?.Operator, placement.Owner }.OfType<string>().Where(lost.Contains))
                if (placement.State is not ConversationState.Idle)
                    await on.Ledger.ApplyAsync(placement.ConversationId, new LoseOperator(person), default);
        return string.Join(", ", lost);
    });

    /// <summary>The record has followed: what is over leaves the ledger.</summary>
    public static Step Remove(int host, string id) => new(host, $"{id} is taken out of the ledger if it is over", async (world, on, _) =>
    {
        if (world.Books.Placements.GetValueOrDefault(id) is not { State: ConversationState.Closed or ConversationState.Abandoned } over) return "it is not";
        await on.Ledger.RemoveAsync(over, default);
        world.Books.Check("I4", world.Books.Placements.GetValueOrDefault(id) is not { } there || there.Epoch > over.Epoch, () => $"{id} was removed and is there");
        return "removed";
    });

    /// <param name="turns">How many requests and answers of the round come before.</param>
    public static Step Die(int host, int turns) => new(host, "the host dies", async (world, on, _) =>
    {
        for (var turn = 0; turn < turns; turn++)
            await world.TurnAsync();
        on.Die();
        return "dead";
    });

    public static Placement Nothing(string id) => Placements.Waiting(id);

    private static Placement Draft(string id, string queue, Placement? was, DateTimeOffset now)
    {
        var isOver = was?.State is ConversationState.Closed or ConversationState.Abandoned;
        var version = isOver ? was!.Version + 1 : 1;
        return Placements.Waiting(id) with
        {
            Epoch = isOver ? was!.Epoch + 1 : was?.Epoch ?? 1,
            Version = version,
            Queue = queue,
            EnqueuedAt = now,
            EffectiveAt = now,
            Facts = [new Fact(version, isOver ? FactKind.Reopened : FactKind.Queued, now, queue)],
        };
    }

    private static string Told(IEnumerable<(string Conversation, string Person)> given) =>
        string.Join(", ", given.Select(one => $"{one.Conversation} to {one.Person}")) is { Length: > 0 } told ? told : "nothing";
}
