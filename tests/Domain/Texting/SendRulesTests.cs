using ContactFunctions.Domain.Texting.Sends;
using static ContactFunctions.Domain.Texting.Sends.DeliveryState;

namespace ContactFunctions.Domain.Tests.Texting;

public sealed class SendRulesTests
{
    private static readonly DateTimeOffset Later = A.Noon.AddMinutes(1);
    private static readonly BeginSend Begin = new(Later);

    [Theory]
    [InlineData(Pending, false)]
    [InlineData(Scheduled, false)]
    [InlineData(Sending, true)]
    [InlineData(Sent, true)]
    [InlineData(Delivered, true)]
    [InlineData(Failed, true)]
    [InlineData(Unknown, true)]
    public void Begin_OnlyWhatWaits_IsClaimed(DeliveryState state, bool refused) =>
        Assert.Equal(refused, SendRules.Decide(In(state), Begin).IsRefused);

    /// <summary>Whatever anybody but a person and the provider says, what began once never waits again.</summary>
    [Fact]
    public void Decide_EveryStepAfterTheBeginning_NeverWaitsAgainByItself()
    {
        SendStep[] steps = [Begin, new HoldSend(Later, HoldReason.QuietHours), new SendTaken("p"), new SendFailed(DeliveryReason.Refused), new SendLost(), new SendReported(1, null), new SendReported(1, DeliveryReason.Refused)];
        foreach (var state in new[] { Sending, Sent, Delivered, Failed, Unknown })
            foreach (var step in steps)
                Assert.False(SendRules.Decide(In(state), step) is { IsRefused: false, Value.IsWaiting: true }, $"{state} {step}");
    }

    [Fact]
    public void SetBack_ProviderDidNotTakeIt_WaitsAndCounts()
    {
        var back = Value(In(Sending), new SetBack(Later));

        Assert.Equal((Scheduled, 1, Later, HoldReason.Provider), (back.State, back.Setbacks, back.NotBefore, back.Hold));
    }

    [Theory]
    [InlineData(Sending, Sent)]
    [InlineData(Unknown, Sent)]
    [InlineData(Delivered, Delivered)]
    [InlineData(Failed, Failed)]
    public void Taken_AfterAReport_TheReportStands(DeliveryState before, DeliveryState after)
    {
        var taken = Value(In(before), new SendTaken("p"));

        Assert.Equal((after, "p"), (taken.State, taken.ProviderId));
    }

    [Theory]
    [InlineData(Sending)]
    [InlineData(Sent)]
    [InlineData(Failed)]
    [InlineData(Unknown)]
    [InlineData(Pending)]
    public void Reported_OnThePhone_IsTheLastWord(DeliveryState before)
    {
        var delivered = Value(In(before), new SendReported(1, null));

        Assert.Equal((Delivered, null), (delivered.State, delivered.Reason));
        Assert.Same(delivered, Value(delivered, new SendReported(1, DeliveryReason.Refused)));
    }

    [Fact]
    public void Reported_FailureOfAnEarlierAttempt_DoesNotEndTheNewOne()
    {
        var again = Value(Value(In(Unknown), new RepeatSend("c1")), Begin);

        Assert.Same(again, Value(again, new SendReported(1, DeliveryReason.Refused)));
        Assert.Equal(Failed, Value(again, new SendReported(2, DeliveryReason.Refused)).State);
    }

    [Fact]
    public void Repeat_SameCommandTwice_SendsOnceMore()
    {
        var again = Value(In(Unknown), new RepeatSend("c1"));
        var sent = Value(Value(again, Begin), new SendTaken("p"));

        Assert.Equal(Pending, again.State);
        Assert.Same(sent, Value(sent, new RepeatSend("c1")));
        Assert.IsType<NotResendable>(SendRules.Decide(sent, new RepeatSend("c2")).Refusal);
    }

    [Theory]
    [InlineData(Pending)]
    [InlineData(Sending)]
    [InlineData(Sent)]
    [InlineData(Delivered)]
    [InlineData(Scheduled)]
    public void Repeat_WhatDidNotFail_IsRefused(DeliveryState state) =>
        Assert.IsType<NotResendable>(SendRules.Decide(In(state), new RepeatSend("c1")).Refusal);

    [Fact]
    public void Cancel_BeforeItBegan_NeverGoesOut()
    {
        var cancelled = Value(In(Scheduled), new CancelSend());

        Assert.Equal((Failed, DeliveryReason.Withdrawn), (cancelled.State, cancelled.Reason));
        Assert.IsType<AlreadySent>(SendRules.Decide(cancelled, Begin).Refusal);
        Assert.IsType<NotResendable>(SendRules.Decide(cancelled, new RepeatSend("c1")).Refusal);
        Assert.IsType<AlreadySent>(SendRules.Decide(In(Sending), new CancelSend()).Refusal);
    }

    [Fact]
    public void Hold_TheSameAgain_ChangesNothing()
    {
        var held = Value(In(Pending), new HoldSend(Later, HoldReason.Turn));

        Assert.Same(held, Value(held, new HoldSend(Later, HoldReason.Turn)));
    }

    private static Send Value(Send send, SendStep step) => SendRules.Decide(send, step).Value;

    private static Send In(DeliveryState state) => Send.Pending(7) with { State = state, Attempts = state is Pending or Scheduled ? 0 : 1 };
}
