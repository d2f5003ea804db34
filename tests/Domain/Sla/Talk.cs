using ContactFunctions.Domain.Calendars;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Sla;

namespace ContactFunctions.Domain.Tests.Sla;

/// <summary>One conversation that is talked through step by step, by the same rules that the store applies.</summary>
internal sealed class Talk
{
    private int words;

    public Talk(ServiceLevel level, BusinessCalendar? calendar = null, string? text = "hello", DateTimeOffset? at = null)
    {
        Book = new ServiceBook([level], new CalendarBook([calendar ?? BusinessCalendar.Always]), _ => null);
        Now = Began = at ?? A.Noon;
        Head = new OpenConversation
        {
            ConversationId = "c1",
            Channel = "chat",
            Queue = "support",
            Customer = new() { Id = "v-1" },
            Text = text,
        }.Decide(Now).Head;
    }

    public ServiceBook Book { get; set; }

    public ConversationHead Head { get; private set; }

    public DateTimeOffset Began { get; }

    public DateTimeOffset Now { get; private set; }

    public ServiceTerms Terms => Book.TermsOf(Head)!;

    public Talk Wait(TimeSpan time)
    {
        Now += time;
        return this;
    }

    public Talk Wait(int minutes) => Wait(TimeSpan.FromMinutes(minutes));

    public Talk Customer() => Apply(new PostText(A.Customer, "?", $"c{words++}"));

    public Talk Staff()
    {
        if (Head.State is not ConversationState.Active || Head.Owner is null)
            Follow(ConversationState.Active, "hana");
        return Apply(new PostText(A.Hana, "!", $"s{words++}"));
    }

    public Talk Bot() => Apply(new PostText(new Author(AuthorRole.Bot, "bot", "Bot"), "…", $"b{words++}"));

    /// <summary>The ledger decided on a state.</summary>
    public Talk Follow(ConversationState state, string? owner = null, string queue = "support") => Apply(new FollowLedger(
        A.Placement() with { State = state, Version = Head.LedgerVersion + 1, Owner = owner, Queue = queue, ChangedAt = Now },
        new Dictionary<string, string>()));

    public Talk Reopen() => Apply(new Reopen("support", Now));

    public Talk Mark(ClockStep step, bool warns = true) => Apply(new MarkClock(step, warns));

    public ServiceClock? Clock(ClockKind kind) => Clocks.Of(Head, Terms, Now).SingleOrDefault(clock => clock.Kind == kind);

    public IReadOnlyList<ClockStep> DueSteps => Clocks.DueSteps(Head, Terms, Now);

    public DateTimeOffset? NextStep => Clocks.NextStep(Head, Terms, Now);

    private Talk Apply(RecordCommand command)
    {
        Head = RecordRules.Decide(Head, command with { Book = Book }, Now).Value.Head;
        return this;
    }
}
