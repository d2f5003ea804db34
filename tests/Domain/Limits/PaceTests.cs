using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Limits;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Domain.Tests.Limits;

public sealed class PaceTests
{
    private static readonly MessageQuota Three = new(PerMinute: 3, PerDay: 5);

    private ConversationHead head = A.Head();
    private int texts;

    [Fact]
    public void Text_BeyondTheMinute_IsRefusedUntilItIsOver()
    {
        Assert.All((int[])[0, 10, 20], second => Assert.Null(Write(second)));

        Assert.Equal(TimeSpan.FromSeconds(35), Assert.IsType<RateLimited>(Write(25)).RetryAfter);
        Assert.IsType<RateLimited>(Write(59));
        Assert.Null(Write(60));
    }

    [Fact]
    public void Text_BeyondTheDay_IsRefusedUntilItIsOver()
    {
        Assert.All((int[])[0, 100, 200, 300, 400], second => Assert.Null(Write(second)));

        Assert.Equal(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(500), Assert.IsType<RateLimited>(Write(500)).RetryAfter);
        Assert.Null(Write(86_400));
    }

    [Fact]
    public void Text_ByStaffOrBot_IsNotCounted()
    {
        head = head with { Owner = "hana", State = ConversationState.Active };
        for (var number = 0; number < 10; number++)
            Assert.Null(Apply(new PostText(A.Hana, "hi", $"o{number}") { Quota = Three }, 0));

        Assert.Null(head.Pace);
    }

    [Fact]
    public void Pace_OfAnOlderHead_LetsIn()
    {
        head = head with { Pace = null };

        Assert.Null(Write(0));
        Assert.Equal(1, head.Pace!.InDay);
    }

    [Fact]
    public void Flood_IsWrittenDownOnceAnHour_ForColleaguesAlone()
    {
        Write(0);
        var before = head.LastSeq;

        Assert.All((int[])[1, 2, 3_000], second => Assert.Null(Apply(new NoteFlood(), second)));
        Assert.Equal((3, before), (head.LastEntry, head.LastSeq));
        Apply(new NoteFlood(), 3_700);
        Assert.Equal(4, head.LastEntry);
    }

    private Refusal? Write(int second) => Apply(new PostText(A.Customer, "hello", $"m{texts++}") { Quota = Three }, second);

    private Refusal? Apply(RecordCommand command, int second)
    {
        var decided = RecordRules.Decide(head, command, A.Noon.AddSeconds(second));
        head = decided.IsRefused ? head : decided.Value.Head;
        return decided.Refusal;
    }
}
