using ContactFunctions.Domain.Process;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Duties;

namespace ContactFunctions.Workflows.Evidence;

/// <summary>Seals a conversation that could not be sealed when it ended, or whose seal somebody else has to time-stamp.</summary>
public sealed class SealDuty(IConversationRecord record, Sealing sealing, Settlement settlement)
{
    public async Task<Course> RunAsync(DutyOrder order, IProcess process)
    {
        if (await record.FindAsync(order.Course.ConversationId, CancellationToken.None) is { NeedsSeal: true } head)
            await sealing.SealAsync(head, CancellationToken.None);
        return await settlement.RunAsync(order.Course.ConversationId, process);
    }
}
