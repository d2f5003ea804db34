using ContactFunctions.Domain.Process;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Hooks;

namespace ContactFunctions.Workflows.Duties;

/// <summary>Tells other systems what happened to a conversation.</summary>
public sealed class HandOverDuty(HandOver handOver, Settlement settlement)
{
    public async Task<Course> RunAsync(DutyOrder order, IProcess process)
    {
        await handOver.RunAsync(order.Course.ConversationId);
        return await settlement.RunAsync(order.Course.ConversationId, process);
    }
}
