using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Board;
using ContactFunctions.Workflows.Dispatch;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.Presence;

/// <summary>What follows from a change of presence: the adherence log, and hints to staff. All of it is harmless to repeat.</summary>
public sealed class PresenceNews(IRoutingLedger ledger, Attendance attendance, IPush push, LiveHints hints, IDispatchLog log,
    TimeProvider clock)
{
    /// <summary>
    /// Once the change is stored, what follows is not cancelled with its caller, and its failure is not the caller's: the sweeper makes up for it.
    /// </summary>
    public async Task<PresenceView> TellAsync(OperatorPresence presence)
    {
        await NoteAsync(presence.State);
        var view = ViewRules.Presence(presence, clock.GetUtcNow());
        await push.ToStaffAsync(PushTargets.PresenceChanged, view, CancellationToken.None);
        hints.Changed();
        return view;
    }

    /// <summary>Nothing waits for the log: what it could not take now, it gets with a later sweep.</summary>
    public async Task NoteAsync(OperatorState person)
    {
        try
        {
            await attendance.NoteAsync(person, CancellationToken.None);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            log.Failed(e);
        }
    }

    /// <param name="kind"><c>notResponding</c> or <c>operatorLost</c>.</param>
    public Task AlertAsync(OperatorState person, string kind) => push.ToSupervisorsAsync(
        PushTargets.Alert, new AlertNotice(kind, Operator: person.Id, Version: person.Version), CancellationToken.None);

    /// <summary>Tells of those whose presence changed with <paramref name="change"/>: it carries their fact of that moment. Costs nothing otherwise.</summary>
    public async Task OfAsync(LedgerChange change)
    {
        if (change.IsRepeat)
            return;
        foreach (var person in change.Operators)
        {
            if (person.Log.Newest is not [.., var last] || last.At != change.After.ChangedAt)
                continue;
            await TellAsync(new OperatorPresence(person, (await ledger.PresenceOfAsync(person.Id, CancellationToken.None)).LeaseUntil));
            if (last.Kind is PresenceFactKind.NotResponding)
                await AlertAsync(person, "notResponding");
        }
    }
}
