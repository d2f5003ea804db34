using ContactFunctions.Domain.Customers;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Customers;

/// <summary>Staff say that two customer records are one person, or that they are not after all; both are audited.</summary>
public sealed class JoinCustomers(ICustomers customers, IAudit audit, TimeProvider clock)
{
    /// <summary>A repeat with the same command id finishes what the first try began, the audit included.</summary>
    public async Task<Outcome<CustomerProfile>> RunAsync(LinkCommand command, CancellationToken cancellation)
    {
        // Once begun it is finished, whether or not anybody still listens.
        var done = await customers.LinkAsync(command, clock.GetUtcNow(), CancellationToken.None);
        if (!done.IsRefused)
            await audit.NoteAsync(
                new AuditEntry(clock.GetUtcNow(), command.By, ActionOf(command), command.Survivor, command.Other, command.CommandId), CancellationToken.None);
        return done;
    }

    private static string ActionOf(LinkCommand command) => command is MergeCustomers ? AuditActions.CustomerMerge : AuditActions.CustomerSplit;
}
