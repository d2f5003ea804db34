using Azure;
using Azure.Data.Tables;

namespace ContactFunctions.Platform.Tests.Tables;

public abstract class RoundTripTests(TableSource tables)
{
    private static readonly DateTimeOffset Instant = new(2026, 3, 29, 2, 30, 0, 123, TimeSpan.FromHours(2));

    [Fact]
    public async Task Get_EveryTypeFilled_IsWhatWasAdded()
    {
        await using var table = await tables.CreateAsync();
        var row = Filled();
        var added = await table.Client.AddEntityAsync(row, TestTable.Ct);

        var read = (await table.Client.GetEntityAsync<EveryType>("p", "r", cancellationToken: TestTable.Ct)).Value;

        Assert.Equal(204, added.Status);
        Assert.Equal(added.Headers.ETag, read.ETag);
        Assert.NotNull(read.Timestamp);
        Assert.Null(read.NotStored);
        Assert.Equal(row.Bytes, read.Bytes);
        Assert.Equal(row.Binary!.ToArray(), read.Binary!.ToArray());
        Assert.Equal(DateTimeKind.Utc, read.UtcTime.Kind);
        Assert.Equal(
            (row.Text, row.Int32, row.MaybeInt32, row.Int64, row.MaybeInt64, row.Boolean, row.MaybeBoolean),
            (read.Text, read.Int32, read.MaybeInt32, read.Int64, read.MaybeInt64, read.Boolean, read.MaybeBoolean));
        Assert.Equal(
            (row.Double, row.MaybeDouble, row.UtcTime, row.Instant, row.MaybeInstant, row.Identifier, row.MaybeIdentifier),
            (read.Double, read.MaybeDouble, read.UtcTime, read.Instant, read.MaybeInstant, read.Identifier, read.MaybeIdentifier));
        Assert.Equal((row.Colour, row.MaybeColour, row.Original), (read.Colour, read.MaybeColour, read.Original));
    }

    [Fact]
    public async Task Get_NullableTypesEmpty_StoresNoProperty()
    {
        await using var table = await tables.CreateAsync();
        await table.Client.AddEntityAsync(new EveryType { PartitionKey = "p", RowKey = "r" }, TestTable.Ct);

        var stored = (await table.Client.GetEntityAsync<TableEntity>("p", "r", cancellationToken: TestTable.Ct)).Value;
        var read = (await table.Client.GetEntityAsync<EveryType>("p", "r", cancellationToken: TestTable.Ct)).Value;

        Assert.DoesNotContain(stored.Keys, key => key.StartsWith("Maybe", StringComparison.Ordinal) || key is "Text" or "Bytes" or "ETag");
        Assert.Equal((null, null, null, null), (read.MaybeInt32, read.MaybeInstant, read.MaybeColour, read.Bytes));
    }

    [Fact]
    public async Task Get_AsTableEntity_KeepsEveryType()
    {
        await using var table = await tables.CreateAsync();
        await table.Client.AddEntityAsync(Filled(), TestTable.Ct);

        var read = (await table.Client.GetEntityAsync<TableEntity>("p", "r", cancellationToken: TestTable.Ct)).Value;

        Assert.Equal(("p", "r", "Green", "other name"), (read.PartitionKey, read.RowKey, read.GetString("Colour"), read.GetString("renamed")));
        Assert.Equal((7, 8), (read.GetInt32("Int32"), read.GetInt32("Computed")));
        Assert.Equal((long.MinValue, 5.0, true), (read.GetInt64("Int64"), read.GetDouble("Double"), read.GetBoolean("Boolean")));
        Assert.Equal(Instant, read.GetDateTimeOffset("Instant"));
        Assert.Equal(Instant.UtcDateTime, read.GetDateTime("Instant"));
        Assert.Equal(Filled().Identifier, read.GetGuid("Identifier"));
        Assert.Equal(read.GetBinary("Binary"), read.GetBinaryData("Binary")!.ToArray());
        Assert.NotNull(read.Timestamp);
        Assert.NotEqual(default, read.ETag);
        Assert.False(read.ContainsKey("NotStored"));
        Assert.Throws<InvalidOperationException>(() => read.GetInt32("Text"));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(1e300)]
    [InlineData(0.1)]
    [InlineData(-3)]
    public async Task Get_Double_IsWhatWasUpserted(double value)
    {
        await using var table = await tables.CreateAsync();
        await table.Client.UpsertEntityAsync(new TableEntity("p", "r") { ["D"] = value }, cancellationToken: TestTable.Ct);

        var read = (await table.Client.GetEntityAsync<TableEntity>("p", "r", cancellationToken: TestTable.Ct)).Value;

        Assert.Equal(value, read.GetDouble("D"));
    }

    [Theory]
    [InlineData("quotes \" ' and \\ and {braces}")]
    [InlineData("lines\r\nand\ttabs\u2028and\u0001control")]
    [InlineData("Zoë 日本語 😀 \u202e עברית")]
    [InlineData("--changeset_x\r\nHTTP/1.1 500 no")]
    [InlineData("")]
    public async Task Get_UglyText_IsWhatWasStored(string text)
    {
        await using var table = await tables.CreateAsync();
        await table.Client.AddEntityAsync(new TableEntity("p", "alone") { ["T"] = text }, TestTable.Ct);
        await table.Client.SubmitTransactionAsync(
            [new(TableTransactionActionType.Add, new TableEntity("p", "together") { ["T"] = text })], TestTable.Ct);

        var rows = await table.Client.QueryAsync<TableEntity>(cancellationToken: TestTable.Ct).ToListAsync(TestTable.Ct);

        Assert.Equal([text, text], rows.Select(row => row.GetString("T")));
    }

    [Fact]
    public async Task Add_LocalDateTime_IsRefused()
    {
        await using var table = await tables.CreateAsync();
        var row = Filled();
        row.UtcTime = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Local);

        await Assert.ThrowsAsync<NotSupportedException>(() => table.Client.AddEntityAsync(row, TestTable.Ct));
    }

    private static EveryType Filled() => new()
    {
        PartitionKey = "p",
        RowKey = "r",
        Text = "text",
        Int32 = 7,
        MaybeInt32 = int.MinValue,
        Int64 = long.MinValue,
        MaybeInt64 = long.MaxValue,
        Double = 5,
        MaybeDouble = -1.5e-7,
        Boolean = true,
        MaybeBoolean = false,
        UtcTime = new DateTime(2026, 11, 20, 8, 9, 10, DateTimeKind.Utc).AddTicks(1_234_567),
        Instant = Instant,
        MaybeInstant = Instant.AddTicks(1),
        Identifier = new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"),
        MaybeIdentifier = Guid.Empty,
        Bytes = [0, 1, 2, 255],
        Binary = BinaryData.FromBytes(new byte[] { 9, 8 }),
        Colour = Colour.Green,
        MaybeColour = Colour.Red,
        Original = "other name",
        NotStored = "secret",
    };
}
