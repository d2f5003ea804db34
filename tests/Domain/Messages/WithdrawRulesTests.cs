using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Domain.Tests.Messages;

public sealed class WithdrawRulesTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly Author Sora = new(AuthorRole.Operator, "sora", "Sora");

    private readonly ConversationHead head;
    private readonly Entry said;

    public WithdrawRulesTests()
    {
        var posted = RecordRules.Decide(A.Head("hi", new StandingAddress("sms", "+15550100", "+81312345678")), new PostText(new(AuthorRole.Bot, "bot", "Bot"), "x", "k"), A.Noon).Value;
        (head, said) = (posted.Head, posted.Entries[0]);
    }

    [Theory]
    [InlineData(3_600, null)]
    [InlineData(3_601, "too_late_to_withdraw")]
    public void Decide_Author_HasAnHour(int seconds, string? code) =>
        Assert.Equal(code, Decide(new Withdraw(said.Author, said, MayAlways: false, Hour, null), seconds).Refusal?.Code);

    [Fact]
    public void Decide_SomebodyElse_MayNotUnlessTheyMayAlways()
    {
        Assert.Equal("forbidden", Decide(new Withdraw(Sora, said, MayAlways: false, Hour, null)).Refusal?.Code);
        Assert.False(Decide(new Withdraw(Sora, said, MayAlways: true, Hour, null), 1_000_000).IsRefused);
    }

    [Fact]
    public void Decide_Withdrawn_IsNamedInTheHeadAndChainedOnce()
    {
        var decided = Decide(new Withdraw(said.Author, said, MayAlways: false, Hour, "slip")).Value;

        Assert.Equal([said.Number], decided.Head.Withdrawn);
        Assert.Empty(decided.Head.Outbox);
        Assert.Equal(head.LastSeq + 1, decided.Head.LastSeq);
        Assert.Equal([("withdrawn", said.MessageId), ("withdrawnBecause", said.MessageId)], decided.Entries.Select(entry => (entry.Event, entry.Refers)));
        Assert.Equal((null, "slip"), (decided.Entries[1].Seq, decided.Entries[1].Text));
        var again = new Withdraw(said.Author, said, MayAlways: false, Hour, null);
        Assert.Same(decided.Head, RecordRules.Decide(decided.Head, again, A.Noon.AddDays(1)).Value.Head);
    }

    [Fact]
    public void Decide_WhatTheCustomerNeverSaw_IsWithdrawnUnseen()
    {
        var noted = RecordRules.Decide(head, new PostNote(A.Hana, "secret", "n"), A.Noon).Value;
        var decided = RecordRules.Decide(noted.Head, new Withdraw(A.Hana, noted.Entries[0], MayAlways: false, Hour, null), A.Noon).Value;
        Assert.Equal((head.LastSeq, null), (decided.Head.LastSeq, Assert.Single(decided.Entries).Seq));
    }

    [Fact]
    public void Decide_EventsAndErased_AreNotFound()
    {
        var events = said with { Kind = EntryKind.Event };
        Assert.Equal("not_found", Decide(new Withdraw(said.Author, events, MayAlways: true, Hour, null)).Refusal?.Code);
        var erased = head with { ErasedAt = A.Noon };
        Assert.Equal("not_found", RecordRules.Decide(erased, new Withdraw(said.Author, said, MayAlways: true, Hour, null), A.Noon).Refusal?.Code);
    }

    [Theory]
    [InlineData("c1-2", 2L)]
    [InlineData("c1-02", null)]
    [InlineData("c1-+2", null)]
    [InlineData("c1-0", null)]
    [InlineData("c1-", null)]
    [InlineData("c12", null)]
    [InlineData("c10-2", null)]
    [InlineData("", null)]
    public void EntryOf_AnyText_IsAnIdOrNot(string id, long? entry) => Assert.Equal(entry, MessageIds.EntryOf("c1", id));

    private Outcomes.Outcome<RecordDecision> Decide(RecordCommand command, int secondsLater = 0) =>
        RecordRules.Decide(head, command, A.Noon.AddSeconds(secondsLater));
}
