using ContactFunctions.Domain.Process;
using ContactFunctions.Workflows;
using ContactFunctions.Workflows.Duties;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Functions.Durable;

/// <summary>The orchestrator and one activity for each of its duties, as functions: names and bindings only.</summary>
public sealed class ConversationProcess(PerformDuty duties)
{
    [Function(ConversationWorkflow.Name)]
    public static Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context) => ConversationWorkflow.RunAsync(context);

    [Function(nameof(DutyKind.Match))]
    public Task<Course> MatchAsync([ActivityTrigger] DutyOrder order, [DurableClient] DurableTaskClient durable) => PerformAsync(order, durable);

    [Function(nameof(DutyKind.WaitNotice))]
    public Task<Course> WaitNoticeAsync([ActivityTrigger] DutyOrder order, [DurableClient] DurableTaskClient durable) => PerformAsync(order, durable);

    [Function(nameof(DutyKind.WarnFirstResponse))]
    public Task<Course> WarnAsync([ActivityTrigger] DutyOrder order, [DurableClient] DurableTaskClient durable) => PerformAsync(order, durable);

    [Function(nameof(DutyKind.BreachFirstResponse))]
    public Task<Course> BreachAsync([ActivityTrigger] DutyOrder order, [DurableClient] DurableTaskClient durable) => PerformAsync(order, durable);

    [Function(nameof(DutyKind.Clock))]
    public Task<Course> ClockAsync([ActivityTrigger] DutyOrder order, [DurableClient] DurableTaskClient durable) => PerformAsync(order, durable);

    [Function(nameof(DutyKind.CallWebhook))]
    public Task<Course> CallWebhookAsync([ActivityTrigger] DutyOrder order, [DurableClient] DurableTaskClient durable) => PerformAsync(order, durable);

    [Function(nameof(DutyKind.Seal))]
    public Task<Course> SealAsync([ActivityTrigger] DutyOrder order, [DurableClient] DurableTaskClient durable) => PerformAsync(order, durable);

    [Function(nameof(DutyKind.FollowUp))]
    public Task<Course> FollowUpAsync([ActivityTrigger] DutyOrder order, [DurableClient] DurableTaskClient durable) => PerformAsync(order, durable);

    [Function(nameof(DutyKind.HandOver))]
    public Task<Course> HandOverAsync([ActivityTrigger] DutyOrder order, [DurableClient] DurableTaskClient durable) => PerformAsync(order, durable);

    [Function(nameof(DutyKind.ExpireOffer))]
    public Task<Course> ExpireOfferAsync([ActivityTrigger] DutyOrder order, [DurableClient] DurableTaskClient durable) => PerformAsync(order, durable);

    [Function(nameof(DutyKind.CheckIdle))]
    public Task<Course> CheckIdleAsync([ActivityTrigger] DutyOrder order, [DurableClient] DurableTaskClient durable) => PerformAsync(order, durable);

    [Function(nameof(DutyKind.AutoClose))]
    public Task<Course> AutoCloseAsync([ActivityTrigger] DutyOrder order, [DurableClient] DurableTaskClient durable) => PerformAsync(order, durable);

    [Function(nameof(DutyKind.EndWrapUp))]
    public Task<Course> EndWrapUpAsync([ActivityTrigger] DutyOrder order, [DurableClient] DurableTaskClient durable) => PerformAsync(order, durable);

    [Function(nameof(DutyKind.OpenForBusiness))]
    public Task<Course> OpenForBusinessAsync([ActivityTrigger] DutyOrder order, [DurableClient] DurableTaskClient durable) => PerformAsync(order, durable);

    [Function(nameof(DutyKind.RelaxSkill))]
    public Task<Course> RelaxSkillAsync([ActivityTrigger] DutyOrder order, [DurableClient] DurableTaskClient durable) => PerformAsync(order, durable);

    [Function(nameof(DutyKind.Overflow))]
    public Task<Course> OverflowAsync([ActivityTrigger] DutyOrder order, [DurableClient] DurableTaskClient durable) => PerformAsync(order, durable);

    [Function(nameof(DutyKind.Fallback))]
    public Task<Course> FallbackAsync([ActivityTrigger] DutyOrder order, [DurableClient] DurableTaskClient durable) => PerformAsync(order, durable);

    [Function(nameof(DutyKind.GiveUp))]
    public Task<Course> GiveUpAsync([ActivityTrigger] DutyOrder order, [DurableClient] DurableTaskClient durable) => PerformAsync(order, durable);

    [Function(nameof(DutyKind.DrainOutbox))]
    public Task<Course> DrainOutboxAsync([ActivityTrigger] DutyOrder order, [DurableClient] DurableTaskClient durable) => PerformAsync(order, durable);

    [Function(nameof(DutyKind.Settle))]
    public Task<Course> SettleAsync([ActivityTrigger] DutyOrder order, [DurableClient] DurableTaskClient durable) => PerformAsync(order, durable);

    private Task<Course> PerformAsync(DutyOrder order, DurableTaskClient durable) =>
        DutyTrace.AroundAsync(order, () => duties.RunAsync(order, new DurableProcess(durable)));
}
