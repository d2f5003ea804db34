using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Organisations.Document;
using ContactFunctions.Domain.Organisations.Rules;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Board;
using ContactFunctions.Workflows.Dispatch;

namespace ContactFunctions.Workflows.Configuration;

/// <summary>The business edits how it is set up: checked, published as a new version, in effect at once.</summary>
public sealed class ConfigureOrganisation(
    IOrganisationVersions versions, IRoutingLedger ledger, IAudit audit, Dispatcher dispatcher, Replanning replanning, LiveHints hints,
    TimeProvider clock)
{
    /// <summary>
    /// Refused with <see cref="InvalidConfiguration"/> or, when it was not made from the newest version, <see cref="VersionConflict"/>. A
    /// document that says nothing new is no new version. A repeat answers as the first time.
    /// </summary>
    public async Task<Outcome<Configured>> PublishAsync(Proposal proposal, IProcess process, CancellationToken cancellation)
    {
        var newest = await versions.NewestAsync(cancellation);
        var findings = DocumentRules.Check(proposal.Document, await InUseAsync(newest, proposal.Document, cancellation));
        if (findings.Any(finding => !finding.Warning))
            return new InvalidConfiguration(findings);
        var before = newest.Version == proposal.Expected ? newest : await versions.FindAsync(proposal.Expected, cancellation);
        var next = proposal.Document.WithTimes(before ?? newest, newest, clock.GetUtcNow()).ToOrganisation();
        var changes = DocumentChanges.Between(before ?? newest, next);
        if (proposal.DryRun)
            return newest.Version == proposal.Expected ? new Configured(newest.Version, findings, changes) : new VersionConflict(newest.Version);
        var summary = proposal.Prefix + DocumentChanges.Summary(changes);
        var published = await versions.PublishAsync(next, proposal.Expected, proposal.By, summary, cancellation);
        if (published.Refusal is { } refusal)
            return refusal;
        if (published.Value.Version > proposal.Expected)
            await AnnounceAsync(proposal.By, published.Value.Version, process);
        return new Configured(published.Value.Version, findings, changes);
    }

    /// <summary>Publishes an earlier version again; null as <paramref name="expected"/> stands for the newest. <see cref="NotFound"/> when there was none.</summary>
    public async Task<Outcome<Configured>> RestoreAsync(long version, long? expected, string by, IProcess process, CancellationToken cancellation)
    {
        if (await versions.FindAsync(version, cancellation) is not { } earlier)
            return new NotFound();
        var from = expected ?? (await versions.NewestAsync(cancellation)).Version;
        return await PublishAsync(new Proposal(earlier.ToDocument(), from, by) { Prefix = $"Restored version {version}: " }, process, cancellation);
    }

    /// <summary>Somebody may have gained a queue or a skill, or a queue somebody who serves it.</summary>
    private async Task AnnounceAsync(string by, long version, IProcess process)
    {
        dispatcher.Request(process);
        replanning.Request(process);
        hints.Changed();
        var entry = new AuditEntry(clock.GetUtcNow(), by, AuditActions.Configuration, "organisation", $"version {version}", $"version-{version}");
        await audit.NoteAsync(entry, CancellationToken.None);
    }

    /// <summary>Work that is not over is looked for only when something goes that may hold some.</summary>
    private async Task<InUse> InUseAsync(Organisation newest, OrganisationDocument document, CancellationToken cancellation)
    {
        var next = document.ToOrganisation();
        if (newest.Queues.Keys.All(next.Queues.ContainsKey) && newest.Operators.Keys.All(next.Operators.ContainsKey))
            return InUse.Nothing;
        var (queues, people) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        await foreach (var placement in ledger.PlacementsAsync(cancellation))
            if (!Lifecycle.IsOver(placement.State))
            {
                queues.Add(placement.Queue);
                people.UnionWith(placement.Staff);
            }

        queues.IntersectWith(newest.Queues.Keys);
        people.IntersectWith(newest.Operators.Keys);
        return new InUse(queues, people);
    }
}

/// <param name="Expected">The version that it was made from.</param>
/// <param name="By">Staff id.</param>
public sealed record Proposal(OrganisationDocument Document, long Expected, string By)
{
    /// <summary>True: nothing is stored, the answer is what publishing would answer.</summary>
    public bool DryRun { get; init; }

    /// <summary>Stands before the summary of the changes.</summary>
    public string Prefix { get; init; } = "";
}

/// <param name="Version">The newest version afterwards.</param>
/// <param name="Problems">Warnings alone: with a mistake nothing is published.</param>
/// <param name="Changes">In words, one line each.</param>
public sealed record Configured(long Version, IReadOnlyList<Finding> Problems, IReadOnlyList<string> Changes);
