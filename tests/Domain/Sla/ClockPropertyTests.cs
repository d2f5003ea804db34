using ContactFunctions.Domain.Calendars;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Sla;
using ContactFunctions.Domain.Tests.Calendars;
using static ContactFunctions.Domain.Sla.ClockKind;

namespace ContactFunctions.Domain.Tests.Sla;

/// <summary>I7: random talks over two days of a split shift with a change of clocks in between, measured again minute by minute from what was said.</summary>
public sealed class ClockPropertyTests
{
    private const int Minutes = 2 * 24 * 60;

    private static readonly DateTimeOffset Start = new(2027, 3, 27, 6, 0, 0, TimeSpan.Zero);

    private static readonly BusinessCalendar Shifts = new()
    {
        Id = "shifts",
        Name = "Shifts",
        Zone = "Europe/Berlin",
        Week = [.. Weekdays.Names.Select(day => new WeekdayHours(day, [new("08:00", "12:00"), new("13:00", "18:00"), new("22:00", "24:00")]))],
        Exceptions = [new(new DateOnly(2027, 3, 28), [new("00:00", "06:00"), new("09:00", "15:30")])],
    };

    private static readonly SlowHours Slow = new(Shifts, Start, Minutes + 1);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Clocks_RandomTalk_AgreeWithWhatWasSaid(int seed)
    {
        var random = new Random(seed);
        var level = Level(random);
        var talk = new Talk(level, Shifts, at: Start);
        var said = new Retold(level, Slow);
        var planned = talk.NextStep;
        while (talk.Now < Start.AddMinutes(Minutes - 200) && !Lifecycle.IsOver(talk.Head.State))
        {
            var (what, replans) = Happen(random, talk);
            foreach (var one in what)
                said.Say(one, Minute(talk.Now));
            planned = replans || planned <= talk.Now ? talk.NextStep : planned;
            talk.Wait(random.Next(1, 200));
            said.Compare(talk, Minute(talk.Now), $"seed {seed} at {talk.Now:o}");

            // Nothing becomes due behind the back of a process that sleeps until the step it was told of.
            Assert.True(talk.DueSteps.Count == 0 || planned <= talk.Now, $"seed {seed} at {talk.Now:o}: planned for {planned:o}");
            foreach (var step in talk.DueSteps)
                talk.Mark(step);
        }
    }

    private static int Minute(DateTimeOffset at) => (int)(at - Start).TotalMinutes;

    private static ServiceLevel Level(Random random) => new()
    {
        Id = "l",
        Name = "L",
        Calendar = Shifts.Id,
        FirstResponse = TimeSpan.FromMinutes(random.Next(1, 200)),
        NextResponse = TimeSpan.FromMinutes(random.Next(1, 200)),
        Resolution = TimeSpan.FromMinutes(random.Next(60, 1200)),
        PauseWhileCustomerAwaited = random.Next(3) > 0,
        Warnings = [0.5, 0.8],
        Escalations = [new(Resolution, 1.5, EscalationAction.NotifySupervisor)],
    };

    /// <summary>Who writes replans nothing; who moves the conversation in the ledger does, and so does a text that takes it up again.</summary>
    private static (string What, bool Replans) Happen(Random random, Talk talk)
    {
        (string What, Func<Talk> Act) next = (random.Next(14), talk.Head.State) switch
        {
            ( < 4, ConversationState.Idle or ConversationState.WrapUp) => ("ca", () => talk.Customer().Follow(ConversationState.Active, "hana")),
            ( < 4, _) => ("c", talk.Customer),
            ( < 9, ConversationState.Active) => ("s", talk.Staff),
            (9, ConversationState.Active) => ("i", () => talk.Follow(ConversationState.Idle, "hana")),
            (10, ConversationState.Active) => ("w", () => talk.Follow(ConversationState.WrapUp, "hana")),
            (11, ConversationState.Active) => ("-", () => talk.Follow(ConversationState.Waiting, queue: "other")),
            (12, ConversationState.WrapUp) => ("x", () => talk.Follow(ConversationState.Closed, "hana")),
            ( > 8, not ConversationState.Active) => ("a", () => talk.Follow(ConversationState.Active, "hana")),
            _ => ("b", talk.Bot),
        };
        next.Act();
        return (next.What, next.What is not ("c" or "s" or "b"));
    }
}
