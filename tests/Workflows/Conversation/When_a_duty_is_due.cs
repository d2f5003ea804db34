using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Process;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Workflows.Tests.Conversation;

public sealed class When_a_duty_is_due
{
    private static Duty In(DutyKind kind, DateTimeOffset now, int seconds) => new(kind, now.AddSeconds(seconds));

    [Fact]
    public async Task Should_perform_duties_in_order_of_time_and_end_when_nothing_is_left()
    {
        await using var walk = await Walk.BeginAsync(now => Walk.Course(
            1, ConversationState.Closed, In(DutyKind.Settle, now, 60), In(DutyKind.Match, now, 0), In(DutyKind.WaitNotice, now, 30)));

        Assert.Equal([DutyKind.Match], walk.Performed);
        await walk.AdvanceAsync(TimeSpan.FromSeconds(59));
        Assert.Equal([DutyKind.Match, DutyKind.WaitNotice], walk.Performed);
        await walk.AdvanceAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(DutyKind.Settle, walk.Performed[^1]);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await walk.SeeAsync()).RuntimeStatus);
    }

    [Fact]
    public async Task Should_show_the_state_as_custom_status()
    {
        await using var walk = await Walk.BeginAsync(now => Walk.Course(1, ConversationState.Waiting, In(DutyKind.WaitNotice, now, 30)));

        Assert.Equal("Waiting", (await walk.SeeAsync()).ReadCustomStatusAs<string>());
    }

    [Fact]
    public async Task I4_Should_outlive_a_duty_that_keeps_failing_and_settle_later()
    {
        var broken = true;
        await using var walk = await Walk.BeginAsync(
            now => Walk.Course(1, ConversationState.Waiting, In(DutyKind.Match, now, 0)),
            order => order.Duty.Kind is DutyKind.Match && broken
                ? throw new InvalidOperationException("storage is away")
                : Walk.Course(2, ConversationState.Closed));

        await walk.AdvanceAsync(TimeSpan.FromMinutes(2));
        broken = false;

        Assert.Equal(6, walk.Performed.Count(kind => kind is DutyKind.Match));
        Assert.Equal(DutyKind.Settle, walk.Performed[^1]);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await walk.SeeAsync()).RuntimeStatus);
    }

    [Fact]
    public async Task I4_Should_go_on_over_any_number_of_steps()
    {
        var left = ConversationWorkflow.StepsMax * 3;
        await using var walk = await Walk.BeginAsync(
            now => Walk.Course(1, ConversationState.Active, In(DutyKind.CheckIdle, now, 600)),
            order => --left == 0 ? Walk.Course(1, ConversationState.Closed) : Walk.Course(1, ConversationState.Active, order.Duty with { DueAt = order.Duty.DueAt.AddSeconds(600) }));

        await walk.AdvanceAsync(TimeSpan.FromDays(3));

        Assert.Equal(ConversationWorkflow.StepsMax * 3, walk.Performed.Count);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await walk.SeeAsync()).RuntimeStatus);
    }
}
