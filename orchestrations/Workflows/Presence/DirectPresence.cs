using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.Presence;

/// <summary>A supervisor declares the status of somebody else, such as one who went home and left the desk open.</summary>
public sealed class DirectPresence(DeclarePresence presence, IOrganisations organisations, IAudit audit, TimeProvider clock)
{
    /// <summary>As <see cref="DeclarePresence.RunAsync"/>, and audited. <see cref="NotFound"/> for somebody the organisation does not know.</summary>
    public async Task<Outcome<PresenceView>> RunAsync(string operatorId, Declaration declared, IProcess process, CancellationToken cancellation)
    {
        var organisation = await organisations.CurrentAsync(cancellation);
        if (!organisation.Operators.ContainsKey(operatorId))
            return new NotFound();
        var view = await presence.RunAsync(operatorId, declared, process, cancellation);
        // A repeat finds the same version, and so the entry of the first time, or makes up for it.
        var reason = organisation.Reasons.FirstOrDefault(one => one.Code == declared.Reason)?.Code;
        await audit.NoteAsync(
            new AuditEntry(clock.GetUtcNow(), declared.By, AuditActions.Presence, operatorId, Detail(declared, reason), $"presence-{view.Version}"),
            CancellationToken.None);
        return view;
    }

    /// <summary>Free words stay out of the audit.</summary>
    private static string Detail(Declaration declared, string? reason) =>
        string.Join(' ', new[] { declared.Status.ToString().ToLowerInvariant(), reason, declared.AfterConversation ? "afterConversation" : null }.OfType<string>());
}
