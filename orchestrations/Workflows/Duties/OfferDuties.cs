using ContactFunctions.Domain.Process;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Ports;
using ContactFunctions.Ports.Telemetry;
using ContactFunctions.Workflows.Dispatch;
using ContactFunctions.Workflows.Following;

namespace ContactFunctions.Workflows.Duties;

/// <summary>Finding an operator, and going on when the one who was asked does not answer.</summary>
public sealed class OfferDuties(IRoutingLedger ledger, IOrganisations organisations, Dispatcher dispatcher, Aftermath aftermath, Settlement settlement)
{
    /// <summary>A matching pass. Whatever it decides about this conversation arrives as a signal with a newer course.</summary>
    public async Task<Course> MatchAsync(DutyOrder order, IProcess process)
    {
        await dispatcher.RunAsync(process);
        return order.Course with { Duties = [.. order.Course.Duties.Where(duty => duty.Kind is not DutyKind.Match)] };
    }

    public async Task<Course> ExpireAsync(DutyOrder order, IProcess process)
    {
        var id = order.Course.ConversationId;
        var organisation = await organisations.CurrentAsync(CancellationToken.None);
        var queue = (await ledger.FindAsync(id, CancellationToken.None))?.Queue ?? "";
        var change = await ledger.ApplyAsync(id, new ExpireOffer(order.Duty.Token ?? "", organisation.PolicyOf(queue).OfferMissesMax), CancellationToken.None);
        if (change.IsRefused)
            return await settlement.RunAsync(id, process);
        if (!change.Value.IsRepeat)
            Measures.OffersMissed.Add(1, new KeyValuePair<string, object?>(Tags.Queue, queue));
        var followed = await aftermath.OfAsync(change.Value, process, signal: false);
        await dispatcher.RunAsync(process);
        return followed.IsRefused ? await settlement.RunAsync(id, process) : followed.Value.Course;
    }
}
