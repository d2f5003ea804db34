using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Process;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Workflows.Tests.Conversation;

public sealed class When_a_newer_course_is_signalled
{
    [Fact]
    public async Task I5_Should_forget_the_expiry_of_an_offer_that_was_accepted()
    {
        await using var walk = await OfferedAsync();

        await walk.SignalAsync(Walk.Course(2, ConversationState.Active, new Duty(DutyKind.CheckIdle, walk.Time.GetUtcNow().AddMinutes(10))));
        await walk.AdvanceAsync(TimeSpan.FromMinutes(9));

        Assert.Empty(walk.Performed);
        Assert.Equal("Active", (await walk.SeeAsync()).ReadCustomStatusAs<string>());
    }

    [Fact]
    public async Task Should_not_be_turned_back_by_a_late_signal()
    {
        await using var walk = await OfferedAsync(version: 5);

        await walk.SignalAsync(Walk.Course(4, ConversationState.Waiting, new Duty(DutyKind.WaitNotice, walk.Time.GetUtcNow().AddSeconds(1))));
        await walk.AdvanceAsync(TimeSpan.FromSeconds(20));

        Assert.Equal([DutyKind.ExpireOffer], walk.Performed.Take(1));
    }

    [Fact]
    public async Task Should_end_when_the_signalled_course_is_over()
    {
        await using var walk = await OfferedAsync();

        await walk.SignalAsync(Walk.Course(3, ConversationState.Abandoned));

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await walk.SeeAsync()).RuntimeStatus);
    }

    [Fact]
    public async Task I4_Should_lose_no_signal_while_history_begins_anew()
    {
        await using var walk = await OfferedAsync();

        for (var version = 2; version <= ConversationWorkflow.StepsMax * 3; version++)
            await walk.SignalAsync(Walk.Course(version, ConversationState.Active, new Duty(DutyKind.CheckIdle, walk.Time.GetUtcNow().AddMinutes(version))));
        await walk.SignalAsync(Walk.Course(1000, ConversationState.Closed));

        Assert.Empty(walk.Performed);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await walk.SeeAsync()).RuntimeStatus);
    }

    [Fact]
    public async Task I4_Should_not_lose_the_signal_that_came_during_the_last_duty_of_a_history()
    {
        var left = ConversationWorkflow.StepsMax;
        Walk? walk = null;
        await using var begun = walk = await Walk.BeginAsync(
            now => Walk.Course(1, ConversationState.Active, new Duty(DutyKind.CheckIdle, now.AddMinutes(1))),
            order =>
            {
                if (--left == 0)
                    walk!.Raise(Walk.Course(1000, ConversationState.Closed));
                return order.Course with { Duties = [order.Duty with { DueAt = order.Duty.DueAt.AddMinutes(1) }] };
            });

        await walk.AdvanceAsync(TimeSpan.FromMinutes(ConversationWorkflow.StepsMax));

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await walk.SeeAsync()).RuntimeStatus);
    }

    private static Task<Walk> OfferedAsync(long version = 1) =>
        Walk.BeginAsync(
            now => Walk.Course(version, ConversationState.Offered, new Duty(DutyKind.ExpireOffer, now.AddSeconds(20), "o1")),
            order => Walk.Course(version + 1, ConversationState.Closed));
}
