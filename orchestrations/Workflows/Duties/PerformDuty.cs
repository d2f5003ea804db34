using ContactFunctions.Domain.Process;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Evidence;

namespace ContactFunctions.Workflows.Duties;

/// <summary>What the activities of the conversation process do. Each answers the course that is ahead afterwards.</summary>
/// <remarks>
/// A repeat of any duty is harmless: offers and wrap-ups are told apart by token and state in the ledger, notices by their number, clock marks
/// by the head, sends by their delivery state.
/// </remarks>
public sealed class PerformDuty(
    WaitingDuties waiting, QueueDuties queue, ClockDuties clocks, OfferDuties offers, QuietDuties quiet, OutboxDuty outbox, WebhookDuty webhooks,
    SealDuty seal, FollowUpDuty followUp, HandOverDuty handOver, Settlement settlement)
{
    public Task<Course> RunAsync(DutyOrder order, IProcess process) => order.Duty.Kind switch
    {
        DutyKind.Match => offers.MatchAsync(order, process),
        DutyKind.ExpireOffer => offers.ExpireAsync(order, process),
        DutyKind.WaitNotice => waiting.NoticeAsync(order, process),
        DutyKind.Clock or DutyKind.WarnFirstResponse or DutyKind.BreachFirstResponse => clocks.CheckAsync(order, process),
        DutyKind.OpenForBusiness => queue.OpenAsync(order, process),
        DutyKind.RelaxSkill => queue.RelaxAsync(order, process),
        DutyKind.Overflow => queue.OverflowAsync(order, process),
        DutyKind.Fallback => queue.FallBackAsync(order, process),
        DutyKind.CheckIdle => quiet.CheckIdleAsync(order, process),
        DutyKind.AutoClose => quiet.AutoCloseAsync(order, process),
        DutyKind.EndWrapUp => quiet.EndWrapUpAsync(order, process),
        DutyKind.GiveUp => quiet.GiveUpAsync(order, process),
        DutyKind.DrainOutbox => outbox.DrainAsync(order, process),
        DutyKind.CallWebhook => webhooks.CallAsync(order, process),
        DutyKind.Seal => seal.RunAsync(order, process),
        DutyKind.FollowUp => followUp.ReachAsync(order, process),
        DutyKind.HandOver => handOver.RunAsync(order, process),
        DutyKind.Settle => settlement.RunAsync(order.Course.ConversationId, process),
    };
}
