using Azure;
using Azure.Data.Tables;

namespace ContactFunctions.Platform.Tests.Tables;

public abstract class EntityTests(TableSource tables)
{
    [Fact]
    public async Task Add_TakenKey_Answers409()
    {
        await using var table = await tables.CreateAsync();
        await table.Client.AddEntityAsync(Row(1), TestTable.Ct);

        var refused = await TestTable.RefusedAsync(() => table.Client.AddEntityAsync(Row(2), TestTable.Ct));

        Assert.Equal((409, "EntityAlreadyExists"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task Update_StaleETag_Answers412()
    {
        await using var table = await tables.CreateAsync();
        var first = (await table.Client.AddEntityAsync(Row(1), TestTable.Ct)).Headers.ETag!.Value;
        var second = (await table.Client.UpdateEntityAsync(Row(2), first, TableUpdateMode.Replace, TestTable.Ct)).Headers.ETag!.Value;

        var refused = await TestTable.RefusedAsync(() => table.Client.UpdateEntityAsync(Row(3), first, TableUpdateMode.Merge, TestTable.Ct));

        Assert.NotEqual(first, second);
        Assert.Equal((412, "UpdateConditionNotSatisfied"), (refused.Status, refused.ErrorCode));
        Assert.Equal(2, await ReadAsync(table));
    }

    [Fact]
    public async Task Update_MissingRow_Answers404()
    {
        await using var table = await tables.CreateAsync();

        var refused = await TestTable.RefusedAsync(() => table.Client.UpdateEntityAsync(Row(1), ETag.All, cancellationToken: TestTable.Ct));

        Assert.Equal((404, "ResourceNotFound"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task Upsert_Merge_KeepsWhatItDoesNotCarryAndReplaceDropsIt()
    {
        await using var table = await tables.CreateAsync();
        await table.Client.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 1L }, cancellationToken: TestTable.Ct);
        await table.Client.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 2 }, TableUpdateMode.Merge, TestTable.Ct);
        var merged = (await table.Client.GetEntityAsync<TableEntity>("p", "r", cancellationToken: TestTable.Ct)).Value;
        await table.Client.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 3 }, TableUpdateMode.Replace, TestTable.Ct);
        var replaced = (await table.Client.GetEntityAsync<TableEntity>("p", "r", cancellationToken: TestTable.Ct)).Value;

        Assert.Equal((2, 1L), (merged.GetInt32("A"), merged.GetInt64("B")));
        Assert.Equal((3, null), (replaced.GetInt32("A"), replaced.GetInt64("B")));
    }

    [Fact]
    public async Task Delete_MissingRow_Answers404WithoutThrowing()
    {
        await using var table = await tables.CreateAsync();

        Assert.Equal(404, (await table.Client.DeleteEntityAsync("p", "missing", cancellationToken: TestTable.Ct)).Status);
    }

    [Fact]
    public async Task Delete_StaleETag_Answers412AndKeepsTheRow()
    {
        await using var table = await tables.CreateAsync();
        var stale = (await table.Client.AddEntityAsync(Row(1), TestTable.Ct)).Headers.ETag!.Value;
        await table.Client.UpsertEntityAsync(Row(2), cancellationToken: TestTable.Ct);

        var refused = await TestTable.RefusedAsync(() => table.Client.DeleteEntityAsync("p", "r", stale, TestTable.Ct));

        Assert.Equal(412, refused.Status);
        Assert.Equal(204, (await table.Client.DeleteEntityAsync(Row(0), cancellationToken: TestTable.Ct)).Status);
    }

    [Fact]
    public async Task Get_MissingRow_Throws404AndIfExistsHasNoValue()
    {
        await using var table = await tables.CreateAsync();

        var refused = await TestTable.RefusedAsync(() => table.Client.GetEntityAsync<TableEntity>("p", "r", cancellationToken: TestTable.Ct));
        var missing = await table.Client.GetEntityIfExistsAsync<TableEntity>("p", "r", cancellationToken: TestTable.Ct);
        await table.Client.AddEntityAsync(Row(1), TestTable.Ct);
        var found = await table.Client.GetEntityIfExistsAsync<TableEntity>("p", "r", cancellationToken: TestTable.Ct);

        Assert.Equal((404, "ResourceNotFound"), (refused.Status, refused.ErrorCode));
        Assert.False(missing.HasValue);
        Assert.Equal(404, missing.GetRawResponse().Status);
        Assert.True(found.HasValue);
        Assert.Equal(1, found.Value!.GetInt32("N"));
    }

    [Fact]
    public async Task Get_Select_ReadsNothingElse()
    {
        await using var table = await tables.CreateAsync();
        await table.Client.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 }, TestTable.Ct);

        var read = (await table.Client.GetEntityAsync<TableEntity>("p", "r", ["B"], TestTable.Ct)).Value;

        Assert.Equal((null, 2), (read.GetInt32("A"), read.GetInt32("B")));
    }

    [Theory]
    [InlineData("it's", "o''clock '' end'")]
    [InlineData("日本語", "Zoë 😀")]
    [InlineData("a b+c&d=e", "100%25 (sure)")]
    [InlineData("p|1:2,3;4@5", "w|queue|2026-11-20T08:00:00.000Z|{x}")]
    public async Task Key_UglyCharacters_AddressOneRow(string partitionKey, string rowKey)
    {
        await using var table = await tables.CreateAsync();
        var row = new TableEntity(partitionKey, rowKey) { ["N"] = 1 };
        var etag = (await table.Client.AddEntityAsync(row, TestTable.Ct)).Headers.ETag!.Value;
        row["N"] = 2;
        var answer = await table.Client.SubmitTransactionAsync([new(TableTransactionActionType.UpdateReplace, row, etag)], TestTable.Ct);

        var read = (await table.Client.GetEntityAsync<TableEntity>(partitionKey, rowKey, cancellationToken: TestTable.Ct)).Value;
        await table.Client.DeleteEntityAsync(partitionKey, rowKey, answer.Value[0].Headers.ETag!.Value, TestTable.Ct);

        Assert.Equal((partitionKey, rowKey, 2), (read.PartitionKey, read.RowKey, read.GetInt32("N")));
        Assert.Empty(await table.Client.QueryAsync<TableEntity>(cancellationToken: TestTable.Ct).ToListAsync(TestTable.Ct));
    }

    private static TableEntity Row(int number) => new("p", "r") { ["N"] = number };

    private static async Task<int?> ReadAsync(TestTable table) =>
        (await table.Client.GetEntityAsync<TableEntity>("p", "r", cancellationToken: TestTable.Ct)).Value.GetInt32("N");
}
