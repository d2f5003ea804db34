using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Api.Operators;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace ContactFunctions.Acceptance.Tests.Api;

public sealed class AdherenceRangeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null, null, "2026-11-19T09:00:00Z", "2026-11-20T09:00:00Z")]
    [InlineData("2026-11-20T00:00:00Z", null, "2026-11-20T00:00:00Z", "2026-11-20T09:00:00Z")]
    [InlineData(null, "2026-11-10T12:00:00+09:00", "2026-11-09T03:00:00Z", "2026-11-10T03:00:00Z")]
    [InlineData("2026-08-20", "2026-11-20", "2026-08-20T00:00:00Z", "2026-11-20T00:00:00Z")]
    public void Of_Times_AreRead_AndTheLastDayUnlessGiven(string? from, string? to, string first, string last) =>
        Assert.Equal(
            new AdherenceRange(DateTimeOffset.Parse(first, null), DateTimeOffset.Parse(last, null)), AdherenceRange.Of(Query(from, to), Now).Value);

    [Theory]
    [InlineData("yesterday", null, "from")]
    [InlineData(null, "", "to")]
    [InlineData(null, "0001-01-01", "to")]
    [InlineData("9999-12-31T23:59:59Z", null, "from")]
    [InlineData("2026-11-21T00:00:00Z", null, "from")]
    [InlineData("2026-08-19T00:00:00Z", "2026-11-20T00:00:00Z", "from")]
    public void Of_WhatIsNoTime_OrTooLong_IsNamed(string? from, string? to, string field) =>
        Assert.Equal(field, Assert.IsType<Invalid>(AdherenceRange.Of(Query(from, to), Now).Refusal).Field);

    private static QueryCollection Query(string? from, string? to)
    {
        var values = new Dictionary<string, StringValues>();
        if (from is not null)
            values["from"] = from;
        if (to is not null)
            values["to"] = to;
        return new QueryCollection(values);
    }
}
