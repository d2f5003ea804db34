using Azure.Data.Tables;

namespace ContactFunctions.Platform.Tests.Tables;

public sealed class FilterTests
{
    private static readonly DateTimeOffset Instant = new(2026, 11, 20, 9, 0, 0, TimeSpan.FromHours(1));

    private readonly string field = "f";

    [Fact]
    public void CreateQueryFilter_Template_QuotesEveryType()
    {
        var id = Guid.Empty;
        byte[] bytes = [1, 255];

        var filter = TableClient.CreateQueryFilter(
            $"A eq {"o'clock"} and B eq {5} and C eq {5L} and D eq {true} and E eq {id} and F ge {Instant} and G eq {bytes} and H eq {5.0}");

        Assert.Equal(
            "A eq 'o''clock' and B eq 5 and C eq 5L and D eq true and E eq guid'00000000-0000-0000-0000-000000000000'"
            + " and F ge datetime'2026-11-20T08:00:00.0000000Z' and G eq X'01ff' and H eq 5.0",
            filter);
    }

    [Fact]
    public void CreateQueryFilter_TemplateWithNull_IsRefused() =>
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {(string?)null}"));

    [Fact]
    public void CreateQueryFilter_Comparisons_UseTheServicesOperators()
    {
        Assert.Equal("PartitionKey eq 'p'", TableClient.CreateQueryFilter<EveryType>(row => row.PartitionKey == "p"));
        Assert.Equal("Text ne 'it''s'", TableClient.CreateQueryFilter<EveryType>(row => row.Text != "it's"));
        Assert.Equal("(Int32 lt 1) and (Int32 ge -1)", TableClient.CreateQueryFilter<EveryType>(row => row.Int32 < 1 && row.Int32 >= -1));
        Assert.Equal("(Int64 le 1L) or (Int64 gt 5L)", TableClient.CreateQueryFilter<EveryType>(row => row.Int64 <= 1 || row.Int64 > 5));
        Assert.Equal("Double gt 2.5", TableClient.CreateQueryFilter<EveryType>(row => 2.5 < row.Double));
        Assert.Equal("not (Boolean eq true)", TableClient.CreateQueryFilter<EveryType>(row => !row.Boolean));
        Assert.Equal("renamed eq 'x'", TableClient.CreateQueryFilter<EveryType>(row => row.Original == "x"));
    }

    [Fact]
    public void CreateQueryFilter_CapturedValues_AreEvaluated()
    {
        var local = new { Key = "k", When = Instant };
        var number = 3;

        Assert.Equal("RowKey eq 'k'", TableClient.CreateQueryFilter<EveryType>(row => row.RowKey == local.Key));
        Assert.Equal("RowKey eq 'f'", TableClient.CreateQueryFilter<EveryType>(row => row.RowKey == field));
        Assert.Equal("RowKey eq 'k|3'", TableClient.CreateQueryFilter<EveryType>(row => row.RowKey == local.Key + "|" + number));
        Assert.Equal("MaybeInt32 eq 3", TableClient.CreateQueryFilter<EveryType>(row => row.MaybeInt32 == number));
        Assert.Equal("MaybeInt32 eq 3", TableClient.CreateQueryFilter<EveryType>(row => row.MaybeInt32!.Value == number));
        Assert.Equal(
            "Instant lt datetime'2026-11-20T08:00:00.0000000Z'", TableClient.CreateQueryFilter<EveryType>(row => row.Instant < local.When));
    }

    [Fact]
    public void CreateQueryFilter_Enums_AreNames()
    {
        var colour = Colour.Green;

        Assert.Equal("Colour eq 'Red'", TableClient.CreateQueryFilter<EveryType>(row => row.Colour == Colour.Red));
        Assert.Equal("MaybeColour ne 'Green'", TableClient.CreateQueryFilter<EveryType>(row => row.MaybeColour != colour));
    }

    [Fact]
    public void CreateQueryFilter_OrderedStrings_CompareOrdinally()
    {
        Assert.Equal("RowKey ge 'e|'", TableClient.CreateQueryFilter<EveryType>(row => string.Compare(row.RowKey, "e|") >= 0));
        Assert.Equal("RowKey lt 'e}'", TableClient.CreateQueryFilter<EveryType>(row => row.RowKey.CompareTo("e}") < 0));
        Assert.Equal("RowKey gt 'a'", TableClient.CreateQueryFilter<EveryType>(row => string.CompareOrdinal(row.RowKey, "a") > 0));
        Assert.Equal("RowKey eq 'a'", TableClient.CreateQueryFilter<EveryType>(row => row.RowKey.Equals("a")));
    }

    [Fact]
    public void CreateQueryFilter_TableEntity_NamesItsProperties()
    {
        Assert.Equal("Name eq 'x'", TableClient.CreateQueryFilter<TableEntity>(row => (string)row["Name"]! == "x"));
        Assert.Equal("Name eq 'x'", TableClient.CreateQueryFilter<TableEntity>(row => row.GetString("Name") == "x"));
        Assert.Equal("Count gt 3L", TableClient.CreateQueryFilter<TableEntity>(row => row.GetInt64("Count") > 3));
        Assert.Equal("PartitionKey eq 'p'", TableClient.CreateQueryFilter<TableEntity>(row => row.PartitionKey == "p"));
    }

    [Fact]
    public void CreateQueryFilter_WhatTheServiceCannotDecide_IsRefused()
    {
        Assert.Throws<NotSupportedException>(() => TableClient.CreateQueryFilter<EveryType>(row => row.Text!.Contains("x")));
        Assert.Throws<NotSupportedException>(() => TableClient.CreateQueryFilter<EveryType>(row => row.Text == row.RowKey));
        Assert.Throws<NotSupportedException>(() => TableClient.CreateQueryFilter<EveryType>(row => row.Int32 + 1 == 2));
    }
}
