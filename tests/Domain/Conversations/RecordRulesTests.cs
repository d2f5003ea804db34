using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Routing.Ledger;

namespace ContactFunctions.Domain.Tests.Conversations;

public sealed class RecordRulesTests
{
    [Fact]
    public void I1_SeqAndEntry_AreGapless_WhateverIsWritten()
    {
        var head = A.Head("hello");
        var entries = new List<Entry>();
        for (var number = 0; number < 60; number++)
        {
            RecordCommand command = (number % 3) switch
            {
                0 => new PostText(A.Customer, $"text {number}", $"m{number + 1}"),
                1 => new PostNote(A.Hana, $"note {number}", $"n{number}"),
                _ => new AuditRead(A.Hana, A.Noon.AddHours(number)),
            };
            var decision = RecordRules.Decide(head, command, A.Noon.AddSeconds(number)).Value;
            head = decision.Head;
            entries.AddRange(decision.Entries);
        }

        Assert.Equal(Enumerable.Range(3, 60).Select(n => (long)n), entries.Select(entry => entry.Number));
        Assert.Equal(Enumerable.Range(2, 20).Select(n => (long?)n), entries.Where(entry => entry.Seq is not null).Select(entry => entry.Seq));
        Assert.Equal(21, head.LastSeq);
    }

    [Fact]
    public void Decide_ClockGoesBack_TimesDoNot()
    {
        var first = RecordRules.Decide(A.Head(), new PostText(A.Customer, "a", "m1"), A.Noon.AddSeconds(9)).Value;
        var second = RecordRules.Decide(first.Head, new PostText(A.Customer, "b", "m2"), A.Noon).Value;

        Assert.Equal(A.Noon.AddSeconds(9), second.Entries[0].SentAt);
    }

    [Fact]
    public void PostText_ByAnybodyButTheOwner_IsRefused() =>
        Assert.IsType<NotOwner>(RecordRules.Decide(A.Head(), new PostText(A.Hana, "hi", "o1"), A.Noon).Refusal);

    [Theory]
    [InlineData(ConversationState.Closed)]
    [InlineData(ConversationState.Abandoned)]
    public void PostText_AfterTheEnd_IsRefused(ConversationState over) =>
        Assert.IsType<ConversationClosed>(
            RecordRules.Decide(A.Head() with { State = over }, new PostText(A.Customer, "hi", "m1"), A.Noon).Refusal);

    [Theory]
    [InlineData(ConversationState.Idle)]
    [InlineData(ConversationState.WrapUp)]
    public void PostText_ByStaffInAQuietConversation_AsksToTakeItUpFirst(ConversationState quiet) =>
        Assert.IsType<NeedsResuming>(
            RecordRules.Decide(A.Head() with { State = quiet, Owner = "hana" }, new PostText(A.Hana, "hi", "o1"), A.Noon).Refusal);

    [Theory]
    [InlineData(ConversationState.Idle)]
    [InlineData(ConversationState.WrapUp)]
    public void PostText_ByAnotherVoiceInAQuietConversation_TakesNothingUp(ConversationState quiet)
    {
        var head = A.Head() with { State = quiet, Owner = "ken", Voices = ["hana"] };

        Assert.Equal(1, RecordRules.Decide(head, new PostText(A.Hana, "hi", "o1"), A.Noon).Value.Entries[0].Seq);
        Assert.IsType<NotOwner>(RecordRules.Decide(head with { Voices = [], Advisers = ["hana"] }, new PostText(A.Hana, "hi", "o1"), A.Noon).Refusal);
    }

    [Fact]
    public void PostWhisper_ByWhoeverIsInIt_HasNoSeq_AndStrangersAreRefused()
    {
        var whisper = new PostWhisper(A.Hana, "psst", "w1");
        foreach (var head in (ConversationHead[])[A.Head() with { Owner = "hana" }, A.Head() with { Voices = ["hana"] }, A.Head() with { Advisers = ["hana"] }])
        {
            var entry = RecordRules.Decide(head, whisper, A.Noon).Value.Entries.Single();
            Assert.Equal((EntryKind.Whisper, (long?)null), (entry.Kind, entry.Seq));
        }

        Assert.IsType<NotOwner>(RecordRules.Decide(A.Head(), whisper, A.Noon).Refusal);
        Assert.IsType<ConversationClosed>(RecordRules.Decide(A.Head() with { State = ConversationState.Closed, Owner = "hana" }, whisper, A.Noon).Refusal);
    }

    [Fact]
    public void PostText_OnAStandingAddress_QueuesStaffTextsForSending()
    {
        var head = A.Head("hi", new StandingAddress("sms", "+15550100", "+15550123")) with { State = ConversationState.Active, Owner = "hana" };
        var answered = RecordRules.Decide(head, new PostText(A.Hana, "hello", "o1"), A.Noon).Value;
        var replied = RecordRules.Decide(answered.Head, new PostText(A.Customer, "thanks", "m2"), A.Noon).Value;

        Assert.Equal([answered.Entries[0].Number], replied.Head.Outbox);
        Assert.Equal(A.Noon, replied.Head.Marks.FirstResponseAt);
        Assert.Empty(RecordRules.Decide(replied.Head, new FinishSend(answered.Entries[0].Number), A.Noon).Value.Head.Outbox);
    }

    [Fact]
    public void WaitNotice_GivenTwice_IsStale()
    {
        var notice = new GiveWaitNotice(1, 3, TimeSpan.FromSeconds(90));
        var given = RecordRules.Decide(A.Head(), notice, A.Noon).Value;

        Assert.Contains("number 3", given.Entries[0].Text, StringComparison.Ordinal);
        Assert.Contains("2 min", given.Entries[0].Text, StringComparison.Ordinal);
        Assert.IsType<Stale>(RecordRules.Decide(given.Head, notice, A.Noon).Refusal);
    }

    [Fact]
    public void Follow_SamePlacementTwice_WritesOnce()
    {
        var placement = ClaimRules.Claim(A.Placement(), A.People(A.Operator("hana")), new Claim(A.Placement(), "hana", 3, "o1", TimeSpan.FromSeconds(20), true), A.Noon).After;
        var follow = new FollowLedger(placement, new Dictionary<string, string> { ["hana"] = "Hana Sato" });
        var once = RecordRules.Decide(A.Head(), follow, A.Noon).Value;
        var twice = RecordRules.Decide(once.Head, follow, A.Noon).Value;

        Assert.Equal("You are now connected with Hana Sato.", Assert.Single(once.Entries).Text);
        Assert.Equal((ConversationState.Active, "hana"), (once.Head.State, once.Head.Owner));
        Assert.Empty(twice.Entries);
        Assert.Same(once.Head, twice.Head);
    }

    [Fact]
    public void Keys_OfCustomerAndStaff_DoNotMeet() =>
        Assert.NotEqual(new PostText(A.Customer, "x", "1").Key.Value, new PostText(A.Hana, "x", "1").Key.Value);
}
