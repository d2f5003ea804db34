using ContactFunctions.Domain.Calendars;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Arrivals;
using ContactFunctions.Domain.Sla;

namespace ContactFunctions.Domain.Tests.Sla;

public sealed class ServiceBookTests
{
    private static readonly ServiceLevel Rest = new() { Id = "rest", Name = "Rest", FirstResponse = TimeSpan.FromHours(1) };

    private static readonly ServiceBook Book = new(
        [
            Rest with { Id = "vip", When = new ServiceScope { Segments = ["vip"], MinPriority = 4 } },
            Rest with { Id = "sms", When = new ServiceScope { Channels = ["sms"], Queues = ["support", "sales"] }, Calendar = "day" },
            Rest,
        ],
        CalendarBook.Empty,
        queue => $"{queue}-hours");

    [Theory]
    [InlineData("support", "chat", 3, "vip", "rest", "support-hours")]
    [InlineData("support", "chat", 4, null, "rest", "support-hours")]
    [InlineData("support", "chat", 4, "vip", "vip", "support-hours")]
    [InlineData("support", "sms", 5, "vip", "vip", "support-hours")]
    [InlineData("sales", "sms", 3, null, "sms", "day")]
    [InlineData("other", "sms", 3, null, "rest", "other-hours")]
    public void Pin_SeveralPoliciesFit_IsTheFirst(string queue, string channel, int priority, string? segment, string level, string calendar) =>
        Assert.Equal(new ServicePin(level, calendar), Book.Pin(new ContactTraits(queue, channel, priority, segment)));

    [Fact]
    public void TermsOf_NothingFits_StaysSo()
    {
        var book = new ServiceBook([Rest with { When = new ServiceScope { Queues = ["sales"] } }], CalendarBook.Empty, _ => null);
        var pinned = book.Pinned(A.Head());

        Assert.Null(book.TermsOf(pinned with { Queue = "sales" }));
    }

    [Fact]
    public void TermsOf_PolicyRemoved_GoesByTheOneThatFitsNow()
    {
        var pinned = Book.Pinned(A.Head() with { Routing = new RoutingRequest { Segment = "vip", Priority = 5 } });

        Assert.Equal("vip", pinned.Marks.Service!.Level);
        Assert.Equal("rest", new ServiceBook([Rest], CalendarBook.Empty, _ => null).TermsOf(pinned)!.Level.Id);
    }

    [Fact]
    public void Pinned_Twice_KeepsTheFirst()
    {
        var pinned = Book.Pinned(A.Head());

        Assert.Equal(pinned, Book.Pinned(pinned));
        Assert.Equal("support-hours", Book.Pinned(pinned with { Queue = "other" }).Marks.Service!.Calendar);
    }
}
