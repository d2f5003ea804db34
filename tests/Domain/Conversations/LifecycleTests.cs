using ContactFunctions.Domain.Conversations;
using static ContactFunctions.Domain.Conversations.ConversationState;
using static ContactFunctions.Domain.Conversations.LifecycleTrigger;

namespace ContactFunctions.Domain.Tests.Conversations;

public sealed class LifecycleTests
{
    private static readonly Dictionary<(ConversationState, LifecycleTrigger), ConversationState> Table = new()
    {
        [(Bot, Queued)] = Waiting, [(OutOfHours, Queued)] = Waiting, [(Bot, FoundClosed)] = OutOfHours,
        [(Waiting, OfferMade)] = Offered, [(Offered, OfferEnded)] = Waiting,
        [(Waiting, Connected)] = Active, [(Offered, Connected)] = Active, [(Active, Connected)] = Active,
        [(Waiting, Requeued)] = Waiting, [(Offered, Requeued)] = Waiting, [(Active, Requeued)] = Waiting, [(Idle, Requeued)] = Waiting,
        [(Active, WentIdle)] = Idle, [(Idle, Resumed)] = Active, [(WrapUp, Resumed)] = Active, [(Active, TalkEnded)] = WrapUp,
        [(WrapUp, Finished)] = Closed, [(Waiting, Finished)] = Closed, [(Offered, Finished)] = Closed, [(OutOfHours, Finished)] = Closed,
        [(Bot, Finished)] = Closed, [(Idle, Finished)] = Closed,
        [(Waiting, CustomerLeft)] = Abandoned, [(Offered, CustomerLeft)] = Abandoned, [(OutOfHours, CustomerLeft)] = Abandoned,
        [(Bot, Assigned)] = Active, [(OutOfHours, Assigned)] = Active, [(Waiting, Assigned)] = Active, [(Offered, Assigned)] = Active,
        [(Active, Assigned)] = Active, [(Idle, Assigned)] = Active, [(Waiting, Deferred)] = OutOfHours,
        [(Bot, ClosedByForce)] = Closed, [(OutOfHours, ClosedByForce)] = Closed, [(Waiting, ClosedByForce)] = Closed,
        [(Offered, ClosedByForce)] = Closed, [(Active, ClosedByForce)] = Closed, [(Idle, ClosedByForce)] = Closed, [(WrapUp, ClosedByForce)] = Closed,
        [(Bot, CustomerLeft)] = Abandoned, [(Closed, Reopened)] = Waiting, [(Abandoned, Reopened)] = Waiting,
    };

    public static TheoryData<ConversationState, LifecycleTrigger> EveryPair()
    {
        var pairs = new TheoryData<ConversationState, LifecycleTrigger>();
        foreach (var state in Enum.GetValues<ConversationState>())
            foreach (var trigger in Enum.GetValues<LifecycleTrigger>())
                pairs.Add(state, trigger);
        return pairs;
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Next_EveryPair_IsListedOrRefusedByName(ConversationState state, LifecycleTrigger trigger)
    {
        var next = Lifecycle.Next(state, trigger);

        if (Table.TryGetValue((state, trigger), out var expected))
            Assert.Equal(expected, next.Value);
        else
            Assert.Equal(new IllegalTransition(state, trigger), next.Refusal);
    }

    [Fact]
    public void I4_EveryState_HasAWayOut() =>
        Assert.All(Enum.GetValues<ConversationState>(), state => Assert.Contains(Table, row => row.Key.Item1 == state && row.Value != state));
}
