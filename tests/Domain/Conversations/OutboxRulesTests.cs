using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Texting.Consents;
using ContactFunctions.Domain.Texting.Sends;

namespace ContactFunctions.Domain.Tests.Conversations;

public sealed class OutboxRulesTests
{
    private static readonly ConversationHead Sms = A.Head("hi", new StandingAddress("sms", "+15550100", "+15550123")) with
    {
        State = ConversationState.Active, Owner = "hana",
    };

    private static readonly Block Stopped = new(Block.OptedOut, A.Noon);

    [Fact]
    public void Text_ToWhoSaidStop_IsRefusedToStaffAlone()
    {
        var blocked = Sms with { Blocked = Stopped };

        Assert.IsType<RecipientBlocked>(Decide(blocked, new PostText(A.Hana, "hello", "m1")).Refusal);
        Assert.False(Decide(blocked, new PostText(A.Customer, "hello", "m1")).IsRefused);
        Assert.False(Decide(blocked, new PostNote(A.Hana, "they said stop", "m1")).IsRefused);
    }

    [Fact]
    public void Text_OfMoreSegmentsThanOneTextMayHave_IsRefused()
    {
        Assert.False(Decide(Sms, new PostText(A.Hana, new string('a', 1_530), "m1")).IsRefused);
        Assert.Equal("text_too_long", Decide(Sms, new PostText(A.Hana, new string('a', 1_531), "m1")).Refusal!.Code);
        Assert.False(Decide(Sms with { Address = null }, new PostText(A.Hana, new string('a', 1_531), "m1")).IsRefused);
    }

    [Fact]
    public void Note_StopThenStart_IsShownOnceEachWhileOpen()
    {
        var stopped = Decide(Sms with { Outbox = [2], OutboxAt = A.Noon.AddHours(9) }, new NoteConsent(A.Customer, "STOP", "e1", Stopped)).Value;
        var again = Decide(stopped.Head, new NoteConsent(A.Customer, "stop", "e2", Stopped)).Value;
        var started = Decide(again.Head, new NoteConsent(A.Customer, "START", "e3", null)).Value;

        Assert.Equal(("optedOut", "STOP", Stopped, null), (stopped.Entries[0].Event, stopped.Entries[0].Text, stopped.Head.Blocked, stopped.Head.OutboxAt));
        Assert.Empty(again.Entries);
        Assert.Equal(("optedIn", null), (started.Entries[0].Event, started.Head.Blocked));
    }

    [Fact]
    public void Note_AfterTheEnd_IsKeptWithoutAWord()
    {
        var over = Decide(Sms with { State = ConversationState.Closed }, new NoteConsent(A.Customer, "STOP", "e1", Stopped)).Value;

        Assert.Empty(over.Entries);
        Assert.Equal(Stopped, over.Head.Blocked);
    }

    [Fact]
    public void Hold_KnownOrNothingWaits_ChangesNothing()
    {
        var waiting = Sms with { Outbox = [2, 3] };
        var held = Decide(waiting, new HoldOutbox(A.Noon)).Value.Head;

        Assert.Equal(A.Noon, held.OutboxAt);
        Assert.Same(held, Decide(held, new HoldOutbox(A.Noon)).Value.Head);
        Assert.Same(Sms, Decide(Sms, new HoldOutbox(A.Noon)).Value.Head);
        Assert.Null(Decide(held, new FinishSend(2)).Value.Head.OutboxAt);
    }

    [Fact]
    public void Again_AnEarlierEntry_GoesBeforeTheLaterOnes()
    {
        var again = Decide(Sms with { Outbox = [5], OutboxAt = A.Noon }, new QueueAgain(3)).Value.Head;

        Assert.Equal([3L, 5L], again.Outbox);
        Assert.Null(again.OutboxAt);
        Assert.Same(again, Decide(again, new QueueAgain(3)).Value.Head);
    }

    private static Outcome<RecordDecision> Decide(ConversationHead head, RecordCommand command) => RecordRules.Decide(head, command, A.Noon);
}
