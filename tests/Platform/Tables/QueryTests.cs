using System.Linq.Expressions;
using Azure.Data.Tables;

namespace ContactFunctions.Platform.Tests.Tables;

public abstract class QueryTests(TableSource tables)
{
    [Fact]
    public async Task Query_MoreThanAPage_ReadsEverythingInOrder()
    {
        await using var table = await tables.CreateAsync();
        for (var partition = 0; partition < 12; partition++)
        {
            await table.Client.SubmitTransactionAsync(
                Enumerable.Range(0, 100).Select(i => new TableTransactionAction(
                    TableTransactionActionType.Add, new TableEntity($"p'é{partition:D2}", $"{i:D3}"))),
                TestTable.Ct);
        }

        var pages = await table.Client.QueryAsync<TableEntity>(cancellationToken: TestTable.Ct).AsPages().ToListAsync(TestTable.Ct);

        Assert.Equal([1000, 200], pages.Select(page => page.Values.Count));
        Assert.Null(pages[1].ContinuationToken);
        var keys = pages.SelectMany(page => page.Values).Select(row => row.PartitionKey + row.RowKey).ToList();
        Assert.Equal(1200, keys.Distinct().Count());
        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
    }

    [Fact]
    public async Task Query_ContinuationToken_GoesOnWhereThePageEnded()
    {
        await using var table = await tables.CreateAsync();
        await table.Client.SubmitTransactionAsync(
            Enumerable.Range(0, 10).Select(i => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"日{i}"))),
            TestTable.Ct);
        var query = table.Client.QueryAsync<TableEntity>("PartitionKey eq 'p'", 4, ["RowKey"], TestTable.Ct);

        var first = (await query.AsPages().ToListAsync(TestTable.Ct))[0];
        var others = await query.AsPages(first.ContinuationToken, 5).ToListAsync(TestTable.Ct);

        Assert.Equal([4, 5, 1], new[] { first }.Concat(others).Select(page => page.Values.Count));
        Assert.Equal("日4", others[0].Values[0].RowKey);
    }

    [Fact]
    public async Task Query_Filters_FindWhatTheyName()
    {
        await using var table = await tables.CreateAsync();
        var start = new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero);
        for (var i = 0; i < 6; i++)
        {
            await table.Client.AddEntityAsync(
                new EveryType
                {
                    PartitionKey = "p",
                    RowKey = $"o'{i}",
                    Text = i % 2 == 0 ? "even" : null,
                    Int32 = i,
                    Int64 = 1L << (i * 10),
                    Double = i,
                    Boolean = i > 3,
                    Instant = start.AddDays(i),
                    Identifier = new Guid(i, 0, 0, new byte[8]),
                    Bytes = [(byte)i],
                    Colour = (Colour)(i % 2),
                },
                TestTable.Ct);
        }

        var third = new Guid(3, 0, 0, new byte[8]);
        await FindsAsync(table, "024", row => row.Text == "even");
        await FindsAsync(table, "45", row => row.Boolean);
        await FindsAsync(table, "0123", row => !row.Boolean);
        await FindsAsync(table, "5", row => row.Int64 > 1L << 40);
        await FindsAsync(table, "2", row => row.Double == 2.0);
        await FindsAsync(table, "345", row => row.Instant >= start.AddDays(3));
        await FindsAsync(table, "3", row => row.Identifier == third);
        await FindsAsync(table, "135", row => row.Colour == Colour.Green);
        await FindsAsync(table, "15", row => row.Colour == Colour.Green && (row.Int32 < 2 || row.Int32 == 5));
        await FindsAsync(table, "34", row => row.RowKey.CompareTo("o'3") >= 0 && string.CompareOrdinal(row.RowKey, "o'5") < 0);
        var bytes = new byte[] { 4 };
        Assert.Equal("4", await RowsAsync(table.Client.QueryAsync<EveryType>(TableClient.CreateQueryFilter($"Bytes eq {bytes}"), cancellationToken: TestTable.Ct)));
    }

    [Fact]
    public async Task Query_RangeOfKeysAndAlternatives_FindsBoth()
    {
        await using var table = await tables.CreateAsync();
        foreach (var (key, owner, asked) in new[] { ("r|1", "ann", null), ("r|2", null, "ann"), ("r|3", "bob", "eve"), ("w|4", "ann", (string?)null) })
            await table.Client.AddEntityAsync(new TableEntity("p", key) { ["Owner"] = owner, ["OfferedTo"] = asked }, TestTable.Ct);

        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {"p"} and RowKey gt {"r|"} and RowKey lt {"r}"}")
            + TableClient.CreateQueryFilter($" and (Owner eq {"ann"} or OfferedTo eq {"ann"})");
        var found = await table.Client.QueryAsync<TableEntity>(filter, cancellationToken: TestTable.Ct).ToListAsync(TestTable.Ct);

        Assert.Equal(["r|1", "r|2"], found.Select(row => row.RowKey));
    }

    private static async Task FindsAsync(TestTable table, string expected, Expression<Func<EveryType, bool>> filter) =>
        Assert.Equal(expected, await RowsAsync(table.Client.QueryAsync(filter, cancellationToken: TestTable.Ct)));

    private static async Task<string> RowsAsync(IAsyncEnumerable<EveryType> rows) =>
        string.Concat(await rows.Select(row => row.RowKey[^1]).ToListAsync(TestTable.Ct));
}
