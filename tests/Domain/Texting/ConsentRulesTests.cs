using ContactFunctions.Domain.Texting.Consents;
using ContactFunctions.Domain.Texting.Words;

namespace ContactFunctions.Domain.Tests.Texting;

public sealed class ConsentRulesTests
{
    private static readonly Consent Stopped = Said(Consent.None, TextCommand.Stop, "e1");

    [Fact]
    public void Said_Stop_BlocksAndOwesOneAnswer()
    {
        Assert.Equal(new Block(Block.OptedOut, A.Noon), Stopped.Block);
        Assert.Equal(new OwedReply(ReplyKind.Stopped, "e1"), Stopped.Owed);
        Assert.Null(ConsentRules.Answered(Stopped, "e1")!.Owed);
        Assert.Null(ConsentRules.Answered(ConsentRules.Answered(Stopped, "e1")!, "e1"));
    }

    [Fact]
    public void Said_StopAgain_OwesNothing() => Assert.Null(Said(Stopped, TextCommand.Stop, "e2").Owed);

    [Theory]
    [InlineData(TextCommand.Start)]
    [InlineData(TextCommand.Yes)]
    public void Said_StartAfterStop_AllowsAgain(TextCommand word)
    {
        var started = Said(Stopped, word, "e2");

        Assert.Equal((ConsentState.OptedIn, null), (started.State, started.Block));
        Assert.Equal(ReplyKind.Started, started.Owed!.What);
    }

    [Theory]
    [InlineData(TextCommand.Start)]
    [InlineData(TextCommand.Yes)]
    public void Meaning_StartWithoutStop_IsMeantForPeople(TextCommand word)
    {
        Assert.Equal(TextCommand.None, ConsentRules.Meaning(Consent.None, word));
        Assert.Same(Consent.None, Said(Consent.None, word, "e1"));
    }

    [Fact]
    public void Said_OldStopComesAgainAfterStart_ChangesNothing()
    {
        var started = Said(Stopped, TextCommand.Start, "e2");

        Assert.Same(started, Said(started, TextCommand.Stop, "e1"));
        Assert.True(ConsentRules.IsKnown(started, "e2"));
    }

    [Fact]
    public void Said_ProviderAnswersItself_NothingIsOwed() =>
        Assert.Null(ConsentRules.Said(Consent.None, TextCommand.Stop, "e1", isAnswered: true, A.Noon).Owed);

    [Fact]
    public void Said_HelpWhileStopped_StaysStoppedSinceThen()
    {
        var helped = ConsentRules.Said(Stopped, TextCommand.Help, "e2", isAnswered: false, A.Noon.AddHours(1));

        Assert.Equal(Stopped.Block, helped.Block);
        Assert.Equal(ReplyKind.Help, helped.Owed!.What);
    }

    [Fact]
    public void BlockedByProvider_NotKnownHere_IsAStopToo()
    {
        var blocked = ConsentRules.BlockedByProvider(Consent.None, A.Noon);

        Assert.Equal(Block.ProviderBlocked, blocked.Block!.Code);
        Assert.Same(blocked, ConsentRules.BlockedByProvider(blocked, A.Noon.AddDays(1)));
        Assert.Equal(ConsentState.OptedIn, Said(blocked, TextCommand.Start, "e1").State);
    }

    [Fact]
    public void Set_SameCommandTwice_IsWrittenOnce()
    {
        var set = ConsentRules.Set(Stopped, ConsentState.OptedIn, "mika", "said so on the phone", "c1", A.Noon);

        Assert.Null(set.Block);
        Assert.Same(set, ConsentRules.Set(set, ConsentState.OptedIn, "mika", "said so on the phone", "c1", A.Noon));
    }

    [Fact]
    public void History_VeryLong_KeepsTheNewest()
    {
        var consent = Enumerable.Range(0, 150).Aggregate(
            Consent.None, (before, n) => Said(before, n % 2 == 0 ? TextCommand.Stop : TextCommand.Start, $"e{n}"));

        Assert.Equal(ConsentRules.HistoryMax, consent.History.Count);
        Assert.Equal("e149", consent.History[^1].EventId);
    }

    private static Consent Said(Consent consent, TextCommand word, string eventId) => ConsentRules.Said(consent, word, eventId, isAnswered: false, A.Noon);
}
