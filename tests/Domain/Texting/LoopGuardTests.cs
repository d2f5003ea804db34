using ContactFunctions.Domain.Texting;

namespace ContactFunctions.Domain.Tests.Texting;

public sealed class LoopGuardTests
{
    private const string Phone = "+819012345678";

    [Fact]
    public void MaySend_MachinesThatAnswerEachOther_FallSilent()
    {
        IReadOnlyList<DateTimeOffset> sent = [];
        var said = 0;
        for (var now = A.Noon; now < A.Noon.AddHours(3); now += TimeSpan.FromSeconds(5))
            if (LoopGuard.MaySend(Phone, sent, now))
                (sent, said) = (LoopGuard.Noted(sent, now), said + 1);

        Assert.Equal(LoopGuard.DayMax, said);
        Assert.True(LoopGuard.MaySend(Phone, sent, A.Noon.AddDays(2)));
    }

    [Fact]
    public void MaySend_BurstIsOver_MayAgain()
    {
        IReadOnlyList<DateTimeOffset> sent = [.. Enumerable.Repeat(A.Noon, LoopGuard.BurstMax)];

        Assert.False(LoopGuard.MaySend(Phone, sent, A.Noon));
        Assert.True(LoopGuard.MaySend(Phone, sent, A.Noon + LoopGuard.BurstWindow));
    }

    [Fact]
    public void MaySend_ShortCode_Never() => Assert.False(LoopGuard.MaySend("72404", [], A.Noon));
}
