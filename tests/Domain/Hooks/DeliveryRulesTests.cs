using ContactFunctions.Domain.Hooks;
using static ContactFunctions.Domain.Hooks.DeliveryState;

namespace ContactFunctions.Domain.Tests.Hooks;

public sealed class DeliveryRulesTests
{
    private static readonly DateTimeOffset Now = A.Noon;

    private static Delivery Fresh => Delivery.Of(
        "crm", new Happening("c1-4", HookKind.Closed, Now, "c1", 4, new HappeningData("chat", "support", 1, Now)), "{}", Now);

    [Fact]
    public void Of_Happening_HasOneKeyForEveryAttempt()
    {
        Assert.Equal("crm.c1-4", Fresh.Key);
        Assert.True(string.CompareOrdinal(Delivery.IdOf(Now.AddTicks(1), "a"), Delivery.IdOf(Now, "a")) < 0);
    }

    [Fact]
    public void Claim_TwoAtOnce_OneGetsItUntilItsTimeIsOver()
    {
        var claimed = DeliveryRules.Claim(Fresh, Now)!;
        Assert.Null(DeliveryRules.Claim(claimed, Now));
        Assert.NotNull(DeliveryRules.Claim(claimed, Now + DeliveryRules.CallTimeMax));
        Assert.Null(DeliveryRules.Claim(Fresh with { State = Dead }, Now));
    }

    [Theory]
    [InlineData(200, Delivered)]
    [InlineData(204, Delivered)]
    [InlineData(302, Pending)]
    [InlineData(400, Pending)]
    [InlineData(404, Pending)]
    [InlineData(410, Dead)]
    [InlineData(500, Pending)]
    [InlineData(null, Pending)]
    public void Answered_Status_Decides(int? status, DeliveryState expected)
    {
        var after = DeliveryRules.Answered(Fresh, new HookAnswer(status, status is null ? HookFaults.TimedOut : null, 7), Now, Now, 0);
        Assert.Equal((expected, 1), (after.State, after.Tries));
        Assert.Equal([new Attempt(Now, status, status is null ? HookFaults.TimedOut : null, 7)], after.Attempts);
        Assert.Equal(expected is Pending ? Now.AddSeconds(5) : Now, after.NextAt);
    }

    [Theory]
    [InlineData(429, 120)]
    [InlineData(503, 120)]
    [InlineData(500, 5)]
    public void Answered_RetryAfter_CountsWhereItMeansSo(int status, int seconds)
    {
        var after = DeliveryRules.Answered(Fresh, new HookAnswer(status, null, 1, TimeSpan.FromMinutes(2)), Now, Now, 0);
        Assert.Equal(Now.AddSeconds(seconds), after.NextAt);
    }

    [Fact]
    public void Answered_AllDay_IsTriedForADayAndThenDead()
    {
        var (delivery, now) = (Fresh, Now);
        for (; delivery.State is Pending; now = delivery.NextAt)
            delivery = DeliveryRules.Answered(delivery, new HookAnswer(500, null, 1), now, now, 0.5);
        Assert.Equal(Dead, delivery.State);
        Assert.InRange(now - Now, TimeSpan.FromHours(22), BackOff.GiveUpAfter);
        Assert.InRange(delivery.Tries, 30, 45);
        Assert.Equal(Delivery.AttemptsKeptMax, delivery.Attempts.Count);
    }

    [Fact]
    public void Answered_LateAnswers_TakenCountsAndRefusedChangesNothing()
    {
        var taken = DeliveryRules.Answered(Fresh with { State = Dead }, new HookAnswer(200, null, 1), Now, Now, 0);
        Assert.Equal(Delivered, taken.State);
        Assert.Equal(Delivered, DeliveryRules.Answered(taken, new HookAnswer(500, null, 1), Now, Now, 0).State);
    }

    [Fact]
    public void Replay_Dead_BeginsAnewOnceForEachCommand()
    {
        var later = Now.AddDays(3);
        var again = DeliveryRules.Replay(Fresh with { State = Dead, Tries = 40 }, "k1", later)!;
        Assert.Equal((Pending, later, later, 0, Fresh.Key), (again.State, again.NextAt, again.Since, again.Tries, again.Key));
        Assert.Null(DeliveryRules.Replay(again, "k1", later));
        Assert.NotNull(DeliveryRules.Replay(again, "k2", later));
    }

    [Fact]
    public void SwitchedOff_Pending_IsDeadAndSaysWhy()
    {
        var off = DeliveryRules.SwitchedOff(Fresh, Now)!;
        Assert.Equal((Dead, HookFaults.SwitchedOff), (off.State, off.Attempts[^1].Fault));
        Assert.Null(DeliveryRules.SwitchedOff(off, Now));
    }
}
