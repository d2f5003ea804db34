using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing.Matching;

namespace ContactFunctions.Domain.Tests.Presence;

public sealed class TimelineTests
{
    [Fact]
    public void Of_LeaseNoticedAfterADeclaration_StandsWhereItEnded()
    {
        var away = PresenceRules.Declare(A.Operator("hana"), new Declaration(DeclaredStatus.Away, "lunch"), At(10));
        var available = PresenceRules.Declare(away, new Declaration(DeclaredStatus.Available), At(70));
        var gone = PresenceRules.Lapsed(available, At(60), PresenceFact.System);
        var back = PresenceRules.Returned(gone, At(90));

        var lines = Timeline.Of(back.Log.Newest.Reverse());

        Assert.Equal(
            [
                (At(10), DeclaredStatus.Away, Unroutable.Away),
                (At(60), DeclaredStatus.Away, Unroutable.Away),
                (At(70), DeclaredStatus.Available, Unroutable.NoLease),
                (At(90), DeclaredStatus.Available, null),
            ],
            lines.Select(line => (line.At, line.Status, line.Why)));
        Assert.Equal(["self", "system", "self", "self"], lines.Select(line => line.By));
    }

    [Fact]
    public void Of_NotResponding_SaysSoUntilTheyAnswer()
    {
        var silent = PresenceRules.Missed(A.Operator("hana"), 1, At(1));
        var answered = PresenceRules.Answered(silent, At(2));

        Assert.Equal([Unroutable.NotResponding, null], Timeline.Of(answered.Log.Newest).Select(line => line.Why));
    }

    private static DateTimeOffset At(int second) => A.Noon.AddSeconds(second);
}
