using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Routing.Ledger;

namespace ContactFunctions.Domain.Tests.Conversations;

public sealed class FollowUpRulesTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan After = TimeSpan.FromMinutes(2);
    private static readonly Author Hana = new(AuthorRole.Operator, "hana", "Hana");
    private static readonly Author Aiko = new(AuthorRole.Customer, "v-c1", "Aiko");
    private static readonly StandingAddress Pair = new("sms", "+15550100", "+15557654321");

    private static ConversationHead Open { get; } = new OpenConversation
    {
        ConversationId = "c1", Channel = "chat", Queue = "support", Customer = new() { Id = "v-c1", Name = "Aiko" }, Text = "hello",
    }.Decide(Start).Head with { State = ConversationState.Active, Owner = "hana" };

    private static ConversationHead Agreed(string channel = "sms") =>
        Does(Open, new AgreeToFollowUp(channel, channel == "sms" ? Pair.Theirs : "aiko@example.com", "I agree"), 0);

    private static ConversationHead Answered(string channel = "sms") => Does(Agreed(channel), new PostText(Hana, "answer", "a1"), 10);

    private static ConversationHead Away => Does(Answered(), new TextFollowUp(Pair, "Contoso, Hana: answer", Answered().LastSeq), 130);

    [Fact]
    public void DueAt_NothingAgreedOrNothingUnread_IsNever()
    {
        Assert.Null(FollowUpRules.DueAt(Does(Open, new PostText(Hana, "answer", "a1"), 10), After));
        Assert.Null(FollowUpRules.DueAt(Agreed(), After));
        Assert.Null(FollowUpRules.DueAt(Does(Answered(), new MarkRead(AuthorRole.Customer, Answered().LastSeq), 20), After));
        Assert.Null(FollowUpRules.DueAt(Does(Answered(), new PostText(Aiko, "thanks", "c2"), 20), After));
        Assert.Null(FollowUpRules.DueAt(Away, After));
    }

    [Fact]
    public void DueAt_Unread_CountsFromTheFirstWordOrTheLastSign()
    {
        Assert.Equal(Start.AddSeconds(130), FollowUpRules.DueAt(Answered(), After));
        Assert.Equal(Start.AddSeconds(130), FollowUpRules.DueAt(Does(Answered(), new PostText(Hana, "more", "a2"), 60), After));
        Assert.Equal(Start.AddSeconds(180), FollowUpRules.DueAt(Does(Answered(), new NoteSeen(), 60), After));
        Assert.Equal(Start.AddSeconds(180), FollowUpRules.DueAt(Does(Answered(), new MarkDelivered(AuthorRole.Customer, Answered().LastSeq), 60), After));
        Assert.Equal(Start.AddSeconds(900), FollowUpRules.DueAt(Does(Answered(), new PostponeFollowUp(Start.AddSeconds(900)), 60), After));
    }

    [Fact]
    public void Read_PartOfIt_LeavesTheRest()
    {
        var two = Does(Answered(), new PostText(Hana, "more", "a2"), 20);
        var read = Does(two, new MarkRead(AuthorRole.Customer, two.LastSeq - 1), 30);
        Assert.Equal((two.LastSeq, two.LastSeq), (read.FollowUp!.UnreadFrom, read.FollowUp.UnreadTo));
    }

    [Fact]
    public void Agree_WritesDownWhatWasAgreedTo_AndTheSameAgainNothing()
    {
        var decision = RecordRules.Decide(Open, new AgreeToFollowUp("sms", Pair.Theirs, "I agree"), Start).Value;
        var entry = Assert.Single(decision.Entries);
        Assert.Equal(("followUpConsented", "I agree", null, AuthorRole.Customer), (entry.Event, entry.Text, entry.Seq, entry.Author.Role));
        Assert.Empty(RecordRules.Decide(decision.Head, new AgreeToFollowUp("sms", Pair.Theirs, "I agree"), Start.AddDays(1)).Value.Entries);
        Assert.IsType<FollowUpNotOffered>(RecordRules.Decide(Open with { Address = Pair }, new AgreeToFollowUp("sms", Pair.Theirs, ""), Start).Refusal);
        Assert.IsType<ConversationClosed>(RecordRules.Decide(Open with { State = ConversationState.Closed }, new AgreeToFollowUp("sms", Pair.Theirs, ""), Start).Refusal);
    }

    [Fact]
    public void TextFollowUp_Unread_GoesOutUnseenByTheCustomerAndWhatFollowsGoesAsWell()
    {
        Assert.Equal(Pair, Away.SendsTo);
        Assert.Equal([Away.LastEntry], Away.Outbox);
        Assert.Equal(Answered().LastSeq, Away.LastSeq);
        var more = Does(Away, new PostText(Hana, "more", "a2"), 200);
        Assert.Equal([Away.LastEntry, more.LastEntry], more.Outbox);
    }

    [Fact]
    public void TextFollowUp_BackOrMoreWrittenOrDone_IsStale()
    {
        var text = new TextFollowUp(Pair, "text", Answered().LastSeq);
        Assert.IsType<Stale>(RecordRules.Decide(Away, text, Start.AddSeconds(130)).Refusal);
        Assert.IsType<Stale>(RecordRules.Decide(Does(Answered(), new PostText(Hana, "more", "a2"), 20), text, Start.AddSeconds(130)).Refusal);
        Assert.IsType<Stale>(RecordRules.Decide(Does(Answered(), new PostText(Aiko, "here", "c2"), 20), text, Start.AddSeconds(130)).Refusal);
        Assert.IsType<Stale>(RecordRules.Decide(Open, text, Start.AddSeconds(130)).Refusal);
    }

    [Fact]
    public void Back_OnThePage_KeepsNothingWaitingOutside()
    {
        foreach (var sign in new RecordCommand[] { new NoteSeen(), new MarkRead(AuthorRole.Customer, Away.LastSeq), new PostText(Aiko, "here", "c2") })
        {
            var back = Does(Away, sign, 200);
            Assert.False(back.FollowUp!.IsAway);
            Assert.Empty(back.Outbox);
            Assert.Null(back.SendsTo);
        }
    }

    [Fact]
    public void WroteFromAway_StaysAway_AndIsAwayFromThenOn()
    {
        var text = new PostText(Aiko, "from my phone", "c2") { FromAway = true };
        Assert.True(Does(Away, text, 200).FollowUp!.IsAway);
        Assert.True(Does(Does(Away, new NoteSeen(), 200), text, 300).FollowUp!.IsAway);
    }

    [Fact]
    public void Stop_Away_SendsNothingMore()
    {
        var stopped = Does(Away, new StopFollowUp(Aiko, ""), 200);
        Assert.Null(stopped.FollowUp);
        Assert.Empty(stopped.Outbox);
        Assert.Null(stopped.SendsTo);
        Assert.Empty(RecordRules.Decide(stopped, new StopFollowUp(Aiko, ""), Start.AddSeconds(300)).Value.Entries);
    }

    [Fact]
    public void BeginMail_TwoAtOnce_OneMaySend()
    {
        var head = Answered("email");
        var begun = Does(head, new BeginMail("text", head.LastSeq), 130);
        Assert.IsType<Stale>(RecordRules.Decide(begun, new BeginMail("text", head.LastSeq), Start.AddSeconds(131)).Refusal);
        Assert.Equal(Start.AddSeconds(130) + FollowUpRules.MailLease, FollowUpRules.DueAt(begun, After));
        Assert.Equal(begun.Version, Does(begun, new FinishMail(99, MailVerdict.Sent), 131).Version);
    }

    [Theory]
    [InlineData(MailVerdict.Sent, true, null)]
    [InlineData(MailVerdict.Refused, true, "followUpFailed")]
    [InlineData(MailVerdict.Unknown, true, "followUpFailed")]
    [InlineData(MailVerdict.NotNow, false, null)]
    public void FinishMail_Verdict_EndsItOrTriesAgain(MailVerdict verdict, bool ends, string? happened)
    {
        var head = Answered("email");
        var begun = Does(head, new BeginMail("text", head.LastSeq), 130);
        var done = RecordRules.Decide(begun, new FinishMail(begun.LastEntry, verdict), Start.AddSeconds(140)).Value;
        Assert.Equal((ends, ends), (done.Head.FollowUp!.IsAway, done.Head.FollowUp.Mail is null));
        Assert.Equal(happened, done.Entries.SingleOrDefault()?.Event);
        Assert.Equal(ends ? null : Start.AddSeconds(170), FollowUpRules.DueAt(done.Head, After));
    }

    [Fact]
    public void FinishMail_NeverTakenBy_IsGivenUp()
    {
        var head = Answered("email");
        var (seconds, tries) = (130.0, 0);
        for (var begun = head; begun.FollowUp!.IsAway is false; tries++)
        {
            begun = Does(begun, new BeginMail("text", head.LastSeq), seconds);
            begun = Does(begun, new FinishMail(begun.FollowUp!.Mail!.Entry, MailVerdict.NotNow), seconds += 5);
            seconds = FollowUpRules.DueAt(begun, After) is { } due ? (due - Start).TotalSeconds : seconds;
        }

        Assert.Equal(5, tries);
    }

    [Fact]
    public void Masked_ShowsTheOwnerEnough()
    {
        Assert.Equal("+1•••321", Agreed().FollowUp!.Masked);
        Assert.Equal("a•••@example.com", Agreed("email").FollowUp!.Masked);
    }

    private static ConversationHead Does(ConversationHead head, RecordCommand command, double seconds) =>
        RecordRules.Decide(head, command, Start.AddSeconds(seconds)).Value.Head;
}
