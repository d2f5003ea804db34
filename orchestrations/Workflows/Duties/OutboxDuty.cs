using ContactFunctions.Domain.Process;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Texting;

namespace ContactFunctions.Workflows.Duties;

/// <summary>Sends what waits in a conversation's outbox: at once, and again when a message of the queue was lost.</summary>
public sealed class OutboxDuty(Outbox outbox, Settlement settlement)
{
    public async Task<Course> DrainAsync(DutyOrder order, IProcess process)
    {
        await outbox.RunAsync(order.Course.ConversationId);
        return await settlement.RunAsync(order.Course.ConversationId, process);
    }
}
