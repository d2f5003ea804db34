using ContactFunctions.Domain.Hooks;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Hooks;

/// <summary>What administrators see of their webhooks and do about them; what they do is audited.</summary>
public sealed class ManageHooks(
    IOrganisations organisations, IHooks hooks, IHookSender sender, IHookQueue queue, ReplayHooks replay, IAudit audit, TimeProvider clock)
{
    public async Task<IReadOnlyList<(Subscription Subscription, Standing Standing)>> ListAsync(CancellationToken cancellation)
    {
        var organisation = await organisations.CurrentAsync(cancellation);
        var standings = await Task.WhenAll(organisation.Subscriptions.Select(one => hooks.StandingAsync(one.Id, cancellation)));
        return [.. organisation.Subscriptions.Zip(standings)];
    }

    /// <summary>Newest first; also of a webhook that was removed. <paramref name="after"/> is the last one that is known.</summary>
    public async Task<Outcome<IReadOnlyList<Delivery>>> LogAsync(
        string id, DeliveryState? state, string? after, int limit, CancellationToken cancellation) =>
        (await FindAsync(id, cancellation)).IsRefused
            ? new NotFound()
            : new List<Delivery>(await hooks.ListAsync(id, state, after, limit, cancellation));

    public async Task<Outcome<Subscription>> ReplayAsync(string id, string delivery, string by, string commandId, CancellationToken cancellation)
    {
        var found = await FindAsync(id, cancellation);
        if (found.IsRefused || !await replay.OneAsync(id, delivery, commandId, cancellation))
            return new NotFound();
        await NoteAsync(AuditActions.WebhookReplay, id, delivery, by, commandId);
        return found;
    }

    public async Task<Outcome<Subscription>> ReplayAsync(HookErrand.Replay range, string by, CancellationToken cancellation)
    {
        var found = await FindAsync(range.Subscription, cancellation);
        if (found.IsRefused)
            return found;
        await NoteAsync(AuditActions.WebhookReplay, range.Subscription, $"{range.From:O} {range.To:O} {range.State}".TrimEnd(), by, range.CommandId);
        await queue.PutAsync(range, clock.GetUtcNow(), CancellationToken.None);
        return found;
    }

    /// <summary>One call at once, whether or not it is active; the log does not show it.</summary>
    public async Task<Outcome<HookAnswer>> TestAsync(string id, string by, string commandId, CancellationToken cancellation)
    {
        var found = await FindAsync(id, cancellation);
        if (found.Refusal is { } refusal)
            return refusal;
        await NoteAsync(AuditActions.WebhookTest, id, null, by, commandId);
        return await sender.TestAsync(found.Value, $"{id}.test-{commandId}", await hooks.SecretOfAsync(id, cancellation), cancellation);
    }

    public async Task<Outcome<HookSecret>> SecretAsync(string id, string by, CancellationToken cancellation)
    {
        if ((await FindAsync(id, cancellation)).Refusal is { } refusal)
            return refusal;
        await NoteAsync(AuditActions.WebhookSecret, id, null, by, $"secret-{id}");
        return Shown(id, await hooks.SecretOfAsync(id, cancellation));
    }

    /// <summary>The next secret; until its time is over the one before is signed with as well. A repeat answers as the first time.</summary>
    public async Task<Outcome<HookSecret>> RotateAsync(string id, string by, string commandId, CancellationToken cancellation)
    {
        if ((await FindAsync(id, cancellation)).Refusal is { } refusal)
            return refusal;
        await NoteAsync(AuditActions.WebhookRotate, id, null, by, commandId);
        return Shown(id, await hooks.RotateAsync(id, commandId, clock.GetUtcNow(), cancellation));
    }

    private Outcome<HookSecret> Shown(string id, SecretVersion version) => sender.SecretOf(id, version.Generation) is { } secret
        ? new HookSecret(secret, version.PreviousUntil > clock.GetUtcNow() ? version.PreviousUntil : null)
        : new NoHookSecret();

    private async Task<Outcome<Subscription>> FindAsync(string id, CancellationToken cancellation) =>
        (await organisations.CurrentAsync(cancellation)).Subscriptions.FirstOrDefault(one => one.Id == id) is { } found ? found : new NotFound();

    private Task NoteAsync(string action, string id, string? detail, string by, string commandId) =>
        audit.NoteAsync(new AuditEntry(clock.GetUtcNow(), by, action, id, detail, commandId), CancellationToken.None);
}

/// <param name="PreviousUntil">Until then calls are signed with the one before as well; null: with this one alone.</param>
public sealed record HookSecret(string Secret, DateTimeOffset? PreviousUntil);
