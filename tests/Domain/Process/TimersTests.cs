using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Process;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;

namespace ContactFunctions.Domain.Tests.Process;

/// <summary>Nobody ever does anything again: the timers alone end a conversation, from every state.</summary>
public sealed class TimersTests
{
    private const int StepsMax = 5_000;

    private static readonly Organisation Organisation = A.Organisation(A.Support);

    public static TheoryData<ConversationState, bool> EveryState()
    {
        var data = new TheoryData<ConversationState, bool>();
        foreach (var state in Enum.GetValues<ConversationState>().Where(state => !Lifecycle.IsOver(state)))
            foreach (var awaitsAnswer in new[] { true, false })
                data.Add(state, awaitsAnswer);
        return data;
    }

    [Theory]
    [MemberData(nameof(EveryState))]
    public void I4_EveryState_IsEndedByItsTimers(ConversationState state, bool awaitsAnswer)
    {
        var people = A.People(A.Operator("hana", Owned(state) && state is not ConversationState.Idle || state is ConversationState.Offered ? 1 : 0));
        var placement = Placed(state);
        var head = Head(state, awaitsAnswer);
        var now = A.Noon;
        for (var step = 0; !Lifecycle.IsOver(placement.State); step++)
        {
            Assert.True(step < StepsMax, $"Still {placement.State} at {now}.");
            var duty = Agenda.Plan(head, placement, Organisation, now).Duties.Where(duty => Ends(duty.Kind)).MinBy(duty => duty.DueAt);
            Assert.NotNull(duty);
            now = duty.DueAt > now ? duty.DueAt : now;
            if (Command(duty, head, now) is not { } command || PlacementRules.Decide(placement, people, command, now) is not { IsRefused: false } done)
                continue;
            placement = done.Value.After;
            foreach (var person in done.Value.Operators)
                people[person.Id] = person;
            head = RecordRules.Decide(head, new FollowLedger(placement, new Dictionary<string, string>()), now).Value.Head;
        }

        Assert.All(people.Values, person => Assert.Equal(0, person.UsedUnits));
        Assert.True(now <= A.Noon + Organisation.PolicyOf("support").GiveUpAfter + TimeSpan.FromDays(2), $"Over only at {now}.");
    }

    /// <summary>The timers that move a conversation on; the others only tell somebody.</summary>
    private static bool Ends(DutyKind kind) => kind is DutyKind.ExpireOffer or DutyKind.CheckIdle or DutyKind.AutoClose or DutyKind.EndWrapUp
        or DutyKind.OpenForBusiness or DutyKind.GiveUp;

    /// <summary>What the activity of the duty asks of the ledger; null when it only looks and sets the clock anew.</summary>
    private static LedgerCommand? Command(Duty duty, ConversationHead head, DateTimeOffset now) => duty.Kind switch
    {
        DutyKind.ExpireOffer => new ExpireOffer(duty.Token!, 3),
        DutyKind.CheckIdle => head.Marks.CustomerAwaitsAnswer || Agenda.LastWord(head) + A.Support.CustomerIdleAfter > now ? null : new GoIdle(),
        DutyKind.AutoClose => new CloseBySystem("inactive"),
        DutyKind.EndWrapUp => new FinishWrapUp(null),
        DutyKind.OpenForBusiness => new OpenForBusiness(),
        DutyKind.GiveUp => new GiveUp(),
        _ => throw new ArgumentOutOfRangeException(nameof(duty), duty.Kind, "Ends nothing."),
    };

    private static ConversationHead Head(ConversationState state, bool awaitsAnswer) => A.Head() with
    {
        State = state,
        StateSince = A.Noon,
        Owner = Owned(state) ? "hana" : null,
        Marks = new Marks { CustomerWroteAt = A.Noon, StaffWroteAt = awaitsAnswer ? null : A.Noon },
    };

    private static Placement Placed(ConversationState state) => A.Placement(state: state) with
    {
        Owner = Owned(state) ? "hana" : null,
        Offer = state is ConversationState.Offered ? new Offer("o1", "hana", A.Noon, A.Noon.AddSeconds(20)) : null,
        WrapUpUntil = state is ConversationState.WrapUp ? A.Noon.AddMinutes(2) : null,
    };

    private static bool Owned(ConversationState state) => state is ConversationState.Active or ConversationState.Idle or ConversationState.WrapUp;
}
