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
    /// <param name="asks">What it is and what it asks for, beside its queue.</param>
    public static Step Arrive(int host, string id, string queue, string says, Func<Placement, Placement> asks) => new(
        host, $"{id} arrives in {queue}{says}", async (world, on, _) =>
        {
            var was = world.Books.Placements.GetValueOrDefault(id) ?? world.Books.Removed.GetValueOrDefault(id);
            var placement = await on.Ledger.EnqueueAsync(asks(Draft(id, queue, was, world.Time.GetUtcNow())), Desk.Day, default);
            world.Books.Check("I4", placement.ConversationId == id && placement.Epoch >= (was?.Epoch ?? 1), () => $"{id} arrived and {placement} was answered");
            return $"ticket {placement.TicketNumber}, {placement.State}";
        });

    public static Step Declare(int host, string person, DeclaredStatus status, bool isLater) => new(host, $"{person} declares: {status}{(isLater ? " after the conversation" : "")}", async (world, on, _) =>
    {
        var change = await on.Ledger.DeclareAsync(person, new Declaration(status, AfterConversation: isLater), default);
        var now = change.Now.State;
        world.Books.Check("I6", now.Status == status || (isLater && now.PendingStatus == status), () => $"{person} declared {status} and {now.Status} was answered");
        return !change.Changed ? "as before" : now.PendingStatus is null ? "changed" : "planned";
    });

    public static Step Beat(int host, string person, string device) => new(host, $"{person}'s {device} beats", async (_, on, _) =>
        (await on.Ledger.BeatAsync(person, device, default)).Opened ? "a lease opens" : "goes on");

    public static Step Disconnect(int host, string person, string device) => new(host, $"{person}'s {device} loses its connection", async (_, on, _) =>
        await on.Ledger.ShortenLeaseAsync(person, device, default) ? "its lease is shorter" : "nothing");

    public static Step Leave(int host, string person, string? device) => new(host, device is null ? $"{person}'s old leases are cleared away" : $"{person}'s {device} says goodbye",
        async (_, on, _) => await on.Ledger.EndLeaseAsync(person, device, default) is null ? "nothing" : "they are gone");

    public static Step Match(int host) => new(host, "a matching pass", async (world, on, call) =>
    {
        var snapshot = await on.Ledger.SnapshotAsync(default);
        var claims = Dispatcher.Claims(snapshot, Company.Organisation);
        var expected = Listed(ReferencePass.Of(snapshot, Company.Organisation));
        var decided = Listed(claims.Select(claim => ReferencePass.Told(claim.Waiting, claim.Asked.Select(asked => asked.Operator))));
        world.Books.Check("I3", decided == expected, () => $"a pass gives {decided}; the order of the queue is {expected}");
        call.Planned.AddRange(claims.Select(claim => (claim, snapshot.TakenAt)));
        var won = await on.Ledger.ClaimAsync(snapshot, claims, default);
        Answers.Check(world.Books, "a matching pass", call, [.. won.Select(change => change.After)]);
        return Listed(won.Select(change => ReferencePass.Told(change.After, change.After.Offer?.Asked ?? [change.After.Owner!])));
    });

    /// <param name="who">Which conversation, of those that it suits; see <see cref="Choice"/>.</param>
    public static Step Decide(int host, Choice who, string says, Func<Placement, Books, LedgerCommand> command) => new(host, says, async (world, on, call) =>
    {
        var now = who.Of(world.Books);
        var outcome = await on.Ledger.ApplyAsync(now.ConversationId, command(now, world.Books), default);
        var changed = outcome.IsRefused || outcome.Value.IsRepeat ? null : outcome.Value.After;
        Answers.Check(world.Books, $"{now.ConversationId}: {says}", call, changed is null ? [] : [changed]);
        return $"{now.ConversationId} {(outcome.IsRefused ? $"refused, {outcome.Refusal!.GetType().Name}" : changed is null ? "a repeat" : $"is {changed.State}")}";
    });

    /// <summary>What the sweeper does about operators whose devices fell silent.</summary>
    public static Step Sweep(int host) => new(host, "the sweeper looks for lost operators", async (world, on, _) =>
    {
        var snapshot = await on.Ledger.SnapshotAsync(default);
        var now = world.Time.GetUtcNow();
        var lost = new List<string>();
        foreach (var person in snapshot.Operators)
        {
            var leases = snapshot.Leases.Where(lease => lease.Operator == person.Id).Select(lease => (DateTimeOffset?)lease.ExpiresAt).ToList();
            var isOverdue = !(leases.Append(person.GoneSince).Max() + LostOperators.Grace > now);
            if (person.UsedUnits > 0 && (person.Lost || (isOverdue && await on.Ledger.MarkLostAsync(snapshot, person.Id, default) is not null)))
                lost.Add(person.Id);
            else if (leases.Exists(end => end <= now))
                await on.Ledger.EndLeaseAsync(person.Id, null, default);
        }

        if (lost.Count == 0) return "nobody";
        await foreach (var placement in on.Ledger.PlacementsAsync(default))
            foreach (var person in placement.Staff.Where(lost.Contains))
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

    /// <summary>Held to what is stored where nothing else happens meanwhile: ranges are read at different moments.</summary>
    public static Step Look(int host, string person) => new(host, $"{person} looks at their work", async (world, on, _) =>
    {
        var work = await on.Ledger.WorkOfAsync(person, default);
        var told = Listed(work.Select(placement => $"{placement.ConversationId} version {placement.Version}"));
        var stored = Listed(world.Books.Placements.Values
            .Where(placement => placement.State is not (ConversationState.Closed or ConversationState.Abandoned) && placement.Staff.Contains(person))
            .OrderBy(placement => placement.ConversationId, StringComparer.Ordinal)
            .Select(placement => $"{placement.ConversationId} version {placement.Version}"));
        world.Books.Check("I2", !world.IsQuiet || told == stored, () => $"{person} is told of {told} and has to do with {stored}");
        return told;
    });

    /// <summary>All machines stand still for a moment: what was read before is that much older.</summary>
    /// <param name="turns">How many requests and answers of the round come before.</param>
    public static Step Pause(int turns, TimeSpan time) => new(0, $"after {turns} turns {time.TotalSeconds} s pass", async (world, _, _) =>
    {
        for (var turn = 0; turn < turns; turn++)
            await world.TurnAsync();
        world.Pass(time);
        return "it is later";
    });

    /// <param name="turns">How many requests and answers of the round come before.</param>
    public static Step Die(int host, int turns) => new(host, "the host dies", async (world, on, _) =>
    {
        for (var turn = 0; turn < turns; turn++)
            await world.TurnAsync();
        on.Die();
        return "dead";
    });

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

    private static string Listed(IEnumerable<string> told) => string.Join(", ", told) is { Length: > 0 } list ? list : "nothing";
}
