using ContactFunctions.Domain.Calendars;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Routing.Arrivals;

namespace ContactFunctions.Domain.Tests.Routing.Arrivals;

public sealed class QueueDoorTests
{
    private static readonly TimeSpan Five = TimeSpan.FromMinutes(5);

    [Theory]
    [InlineData(9, 4, false)]
    [InlineData(10, 4, true)]
    [InlineData(9, 6, true)]
    [InlineData(9, null, true)]
    public void Beyond_IsTooManyOrTooLong_AndNobodyThereIsTooLong(int waiting, int? minutes, bool beyond)
    {
        var policy = A.Support with { Limit = new QueueLimit(10, Five, LimitAction.CallBack) };

        var met = QueueDoor.Beyond(policy, waiting, minutes is { } wait ? TimeSpan.FromMinutes(wait) : null);

        Assert.Equal(beyond ? LimitAction.CallBack : null, met);
    }

    [Fact]
    public void Beyond_WithoutALimit_IsNever() => Assert.Null(QueueDoor.Beyond(A.Support, 10_000, null));

    [Fact]
    public void Overflow_TakesTheFirstStepWhoseConditionsHold()
    {
        var support = A.Support with { Overflow = [new("sales", Five), new("night", TimeSpan.FromMinutes(1), WaitingOver: 20)] };
        var organisation = A.Organisation(support, new QueuePolicy { Queue = "sales", Name = "" }, new QueuePolicy { Queue = "night", Name = "" });

        Assert.Null(Overflowing.Next(A.Placement(), organisation, 20, A.Noon.AddMinutes(2)));
        Assert.Equal("night", Overflowing.Next(A.Placement(), organisation, 21, A.Noon.AddMinutes(2))!.Queue);
        Assert.Equal("sales", Overflowing.Next(A.Placement(), organisation, 21, A.Noon.AddMinutes(5))!.Queue);
    }

    [Fact]
    public void Overflow_LeavesOutWhereItWas_AndWhatIsClosed()
    {
        var support = A.Support with { Overflow = [new("sales", Five)] };
        var never = new BusinessCalendar { Id = "never", Name = "Never", Zone = "Etc/UTC", Week = [] };
        Organisation With(string? calendar) => new(
            [support, new QueuePolicy { Queue = "sales", Name = "", Calendar = calendar }], [], new Dictionary<string, string>()) { Calendars = [never] };

        Assert.Null(Overflowing.Next(A.Placement(), With("never"), 1, A.Noon + Five));
        Assert.Null(Overflowing.Next(A.Placement() with { Visited = ["sales"] }, With(null), 1, A.Noon + Five));
        Assert.NotNull(Overflowing.Next(A.Placement(), With(null), 1, A.Noon + Five));
    }
}
