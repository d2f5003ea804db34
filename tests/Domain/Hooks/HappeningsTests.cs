using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Hooks;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Routing;

namespace ContactFunctions.Domain.Tests.Hooks;

public sealed class HappeningsTests
{
    private static readonly ConversationHead Head = A.Head() with { State = ConversationState.Closed, Owner = "hana", Disposition = "solved" };

    [Theory]
    [InlineData("opened", "conversation.opened conversation.queued")]
    [InlineData("opened,foundClosed", "conversation.opened")]
    [InlineData("reopened", "conversation.reopened conversation.queued")]
    [InlineData("connected", "conversation.assigned")]
    [InlineData("forceAssigned", "conversation.assigned")]
    [InlineData("transferredToQueue", "conversation.transferred")]
    [InlineData("operatorLost", "conversation.queued")]
    [InlineData("wentIdle,resumed", "conversation.idle conversation.resumed")]
    [InlineData("closedByOperator,wrapUpDone", "conversation.wrapUp conversation.closed")]
    [InlineData("closedByCustomer,resumed", "conversation.wrapUp conversation.resumed")]
    [InlineData("closedBySystem", "conversation.closed")]
    [InlineData("closedBySystem,reopened", "conversation.closed conversation.reopened conversation.queued")]
    [InlineData("forceClosed", "conversation.closed")]
    [InlineData("customerLeft", "conversation.abandoned")]
    [InlineData("rated", "conversation.rated")]
    [InlineData("firstResponseWarning,nextResponseBreach", "conversation.slaWarning conversation.slaBreached")]
    [InlineData("offerMade,offerDeclined,waiting,formAnswered,webhookFailed,withdrawn", "")]
    public void Of_Events_IsWhatTheyMean(string events, string expected) =>
        Assert.Equal(expected, string.Join(' ', Happenings.Of(Head, Entries(events)).Select(one => HookKinds.NameOf(one.Kind))));

    [Fact]
    public void Of_EndWithWrapUpAhead_IsWrapUp()
    {
        var wrapping = Head with { State = ConversationState.WrapUp };
        Assert.Equal(HookKind.WrapUp, Assert.Single(Happenings.Of(wrapping, Entries("closedByOperator"))).Kind);
        Assert.Equal(HookKind.Closed, Assert.Single(Happenings.Of(wrapping, Entries("forceClosed"))).Kind);
    }

    [Fact]
    public void Of_Text_SaysWhoByRoleAndNothingOfWhat()
    {
        var added = Assert.Single(Happenings.Of(Head, [Entry("hello", EntryKind.Text) with { Author = A.Customer, Seq = 1 }]));
        Assert.Equal(("customer", null, "m1", 1L), (added.Data.Author, added.Data.Operator, added.Data.MessageId, added.Data.Seq));
        Assert.Empty(Happenings.Of(Head, [Entry("secret", EntryKind.Note), Entry("read", EntryKind.Audit), Entry("psst", EntryKind.Whisper)]));
    }

    [Fact]
    public void Of_SameEntries_HasTheSameIdsAndEveryIdOnce()
    {
        var (once, again) = (Happenings.Of(Head, Entries("opened,connected,closedBySystem")), Happenings.Of(Head, Entries("opened,connected,closedBySystem")));
        Assert.Equal(once, again);
        Assert.Equal(once.Count, once.DistinctBy(one => one.Id).Count());
        Assert.Equal("c1-1 c1-1-queued c1-2 c1-3", string.Join(' ', once.Select(one => one.Id)));
    }

    [Fact]
    public void Names_EveryKind_ReadsBackAndHasABitOfItsOwn()
    {
        Assert.All(Enum.GetValues<HookKind>(), kind => Assert.Equal(kind, HookKinds.Read(HookKinds.NameOf(kind))));
        Assert.Equal(Enum.GetValues<HookKind>().Length, Enum.GetValues<HookKind>().DistinctBy(HookKinds.BitOf).Count());
        Assert.Null(HookKinds.Read("conversation.eaten"));
    }

    /// <summary>A new fact of the ledger has to be thought about here.</summary>
    [Fact]
    public void MayBe_EveryFact_IsDecided()
    {
        FactKind[] told =
        [
            FactKind.Queued, FactKind.Accepted, FactKind.AutoConnected, FactKind.TransferredToQueue, FactKind.TransferAccepted, FactKind.OperatorLost,
            FactKind.WentIdle, FactKind.Resumed, FactKind.RequeuedOnReturn, FactKind.ClosedByOperator, FactKind.ClosedByCustomer, FactKind.ClosedBySystem,
            FactKind.WrapUpDone, FactKind.CustomerLeft, FactKind.Reopened, FactKind.Overflowed, FactKind.Moved, FactKind.ForceAssigned, FactKind.ForceClosed,
            FactKind.ConsultCompleted,
        ];
        Assert.All(Enum.GetValues<FactKind>(), fact => Assert.Equal(
            told.Contains(fact), HookKinds.BitsOf(Entry(fact is FactKind.Accepted or FactKind.AutoConnected ? "connected" : Spelled(fact))) != 0));
    }

    [Fact]
    public void Decide_AnyEntry_LeavesItsBitUntilItIsHandedOver()
    {
        var head = A.Head("hello");
        Assert.Equal(HookKinds.BitsOf([HookKind.Opened, HookKind.Queued, HookKind.MessageAdded]), head.News);
        var handed = RecordRules.Decide(head, new NoteHandedOver(head.LastEntry), A.Noon).Value.Head;
        Assert.Equal((head.LastEntry, 0), (handed.HandedTo, handed.News));
        Assert.True(new NoteHandedOver(head.LastEntry).IsDoneIn(handed));
        var rated = RecordRules.Decide(handed, new Rate(5, null), A.Noon).Value.Head;
        Assert.Equal(HookKinds.BitOf(HookKind.Rated), rated.News);
        Assert.Equal(rated.News, RecordRules.Decide(rated with { HandedTo = 0 }, new NoteHandedOver(1), A.Noon).Value.Head.News);
    }

    private static string Spelled(FactKind fact) => char.ToLowerInvariant(fact.ToString()[0]) + fact.ToString()[1..];

    private static IReadOnlyList<Entry> Entries(string events) => [.. events.Split(',').Select((name, place) => Entry(name) with { Number = place + 1 })];

    private static Entry Entry(string name, EntryKind kind = EntryKind.Event) => new()
    {
        Number = 1, Seq = null, MessageId = "m1", Kind = kind, Author = Author.System, Text = name, SentAt = A.Noon, Event = name, Hash = "",
    };
}
