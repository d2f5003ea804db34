using ContactFunctions.Domain.Texting.Quiet;

namespace ContactFunctions.Domain.Tests.Texting;

public sealed class QuietHoursTests
{
    private static readonly QuietHours Night = new(new TimeOnly(21, 0), new TimeOnly(8, 0));

    [Theory]
    [InlineData("+819012345678", "2026-03-02T11:59:00Z", null)]
    [InlineData("+819012345678", "2026-03-02T12:00:00Z", "2026-03-02T23:00:00Z")]
    [InlineData("+819012345678", "2026-03-02T22:59:59Z", "2026-03-02T23:00:00Z")]
    [InlineData("+819012345678", "2026-03-02T23:00:00Z", null)]
    // Clocks in Berlin go forward in the night to 29 March 2026 and back in the night to 25 October.
    [InlineData("+491711234567", "2026-03-28T21:00:00Z", "2026-03-29T06:00:00Z")]
    [InlineData("+491711234567", "2026-03-27T21:00:00Z", "2026-03-28T07:00:00Z")]
    [InlineData("+491711234567", "2026-10-24T20:00:00Z", "2026-10-25T07:00:00Z")]
    // New York wakes at 12:00 or 13:00 UTC, before and after 8 March 2026.
    [InlineData("+12125550100", "2026-03-07T05:00:00Z", "2026-03-07T13:00:00Z")]
    [InlineData("+12125550100", "2026-03-08T05:00:00Z", "2026-03-08T12:00:00Z")]
    // An area code nobody has: from Honolulu to New York all must be awake.
    [InlineData("+15550123", "2026-01-10T17:59:00Z", "2026-01-10T18:00:00Z")]
    [InlineData("+15550123", "2026-01-11T01:59:00Z", null)]
    [InlineData("+15550123", "2026-01-11T02:00:00Z", "2026-01-11T18:00:00Z")]
    // Idaho lies in two zones.
    [InlineData("+12085550100", "2026-01-10T15:30:00Z", "2026-01-10T16:00:00Z")]
    // Australia: Perth wakes three hours after Sydney in summer, and Sydney sleeps first.
    [InlineData("+61412345678", "2026-01-10T10:30:00Z", "2026-01-11T00:00:00Z")]
    public void Until_ByTheRecipientsClocks_IsWhenAllAreAwake(string number, string now, string? until) =>
        Assert.Equal(
            until is null ? null : A.At(until),
            Night.Until(NumberZones.Of(number), A.At(now)));

    [Fact]
    public void Until_NeverAwakeTogether_TheFirstZoneCounts()
    {
        var siesta = new QuietHours(new TimeOnly(9, 0), new TimeOnly(8, 30));
        var zones = NumberZones.Of("+79123456789");

        Assert.True(zones.Count > 5);
        Assert.NotNull(siesta.Until(zones, A.Noon));
    }

    [Fact]
    public void Until_QuietAtNoon_EndsTheSameDay() => Assert.Equal(
        A.At("2026-03-02T05:00:00Z"),
        new QuietHours(new TimeOnly(12, 0), new TimeOnly(14, 0)).Until(NumberZones.Of("+819012345678"), A.At("2026-03-02T03:30:00Z")));

    [Theory]
    [InlineData("+819012345678", 1)]
    [InlineData("+12125550100", 1)]
    [InlineData("+12705550100", 2)]
    [InlineData("+17875550100", 1)]
    [InlineData("+442079460018", 4)]
    [InlineData("72404", 0)]
    [InlineData("+9991234567", 0)]
    public void Of_Number_HasTheZonesThatItTells(string number, int zones) => Assert.Equal(zones, NumberZones.Of(number).Count);

    [Fact]
    public void IsAnswer_LongAfterTheCustomersText_ItIsNone()
    {
        Assert.True(QuietHours.IsAnswer(A.Noon, A.Noon + QuietHours.AnswerWindow));
        Assert.False(QuietHours.IsAnswer(A.Noon, A.Noon + QuietHours.AnswerWindow + TimeSpan.FromSeconds(1)));
        Assert.False(QuietHours.IsAnswer(null, A.Noon));
    }
}
