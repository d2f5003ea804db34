using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace ContactFunctions.Platform.Tests.Tables;

public abstract class TransactionTests(TableSource tables)
{
    [Fact]
    public async Task Submit_HundredAdds_AnswersEachWithItsETag()
    {
        await using var table = await tables.CreateAsync();

        var answer = await table.Client.SubmitTransactionAsync(Enumerable.Range(0, 100).Select(i => Add($"{i:D3}")), TestTable.Ct);

        Assert.Equal(202, answer.GetRawResponse().Status);
        Assert.Equal(100, answer.Value.Count);
        var rows = await table.Client.QueryAsync<TableEntity>("PartitionKey eq 'p'", cancellationToken: TestTable.Ct).ToListAsync(TestTable.Ct);
        Assert.Equal(rows.Select(row => (ETag?)row.ETag), answer.Value.Select(part => part.Headers.ETag));
        Assert.All(answer.Value, part => Assert.Equal(204, part.Status));
    }

    [Fact]
    public async Task Submit_EveryAction_DoesEach()
    {
        await using var table = await tables.CreateAsync();
        await table.Client.SubmitTransactionAsync([Add("merge"), Add("replace"), Add("delete"), Add("upsertMerge")], TestTable.Ct);

        var answer = await table.Client.SubmitTransactionAsync(
            [
                Add("added"),
                new(TableTransactionActionType.UpdateMerge, Row("merge", "B")),
                new(TableTransactionActionType.UpdateReplace, Row("replace", "B")),
                new(TableTransactionActionType.Delete, Row("delete", "B")),
                new(TableTransactionActionType.UpsertMerge, Row("upsertMerge", "B")),
                new(TableTransactionActionType.UpsertReplace, Row("upsertReplace", "B")),
            ],
            TestTable.Ct);

        var rows = await table.Client.QueryAsync<TableEntity>(cancellationToken: TestTable.Ct).ToListAsync(TestTable.Ct);
        Assert.Equal(
            ["added:A", "merge:AB", "replace:B", "upsertMerge:AB", "upsertReplace:B"],
            rows.Select(row => $"{row.RowKey}:{string.Concat(row.Keys.Where(key => key.Length == 1).Order(StringComparer.Ordinal))}"));
        Assert.Equal([true, true, true, false, true, true], answer.Value.Select(part => part.Headers.ETag is not null));
    }

    [Fact]
    public async Task Submit_TakenKey_NamesTheOperationAndStoresNothing()
    {
        await using var table = await tables.CreateAsync();
        await table.Client.SubmitTransactionAsync([Add("taken")], TestTable.Ct);

        var refused = await FailAsync(table, [Add("a"), Add("b"), Add("taken"), Add("c")]);

        Assert.Equal((2, 409), (refused.FailedTransactionActionIndex, refused.Status));
        Assert.Equal(TableErrorCode.EntityAlreadyExists.ToString(), refused.ErrorCode);
        Assert.Single(await table.Client.QueryAsync<TableEntity>(cancellationToken: TestTable.Ct).ToListAsync(TestTable.Ct));
    }

    [Fact]
    public async Task Submit_StaleETagLast_UndoesWhatCameBefore()
    {
        await using var table = await tables.CreateAsync();
        var first = (await table.Client.SubmitTransactionAsync([Add("x"), Add("y")], TestTable.Ct)).Value;
        await table.Client.UpdateEntityAsync(Row("y", "B"), ETag.All, TableUpdateMode.Replace, TestTable.Ct);

        var refused = await FailAsync(
            table,
            [
                new(TableTransactionActionType.UpdateReplace, Row("x", "B"), first[0].Headers.ETag!.Value),
                new(TableTransactionActionType.Delete, Row("y", "B"), first[1].Headers.ETag!.Value),
            ]);

        Assert.Equal((1, 412), (refused.FailedTransactionActionIndex, refused.Status));
        Assert.Equal(TableErrorCode.UpdateConditionNotSatisfied.ToString(), refused.ErrorCode);
        var untouched = (await table.Client.GetEntityAsync<TableEntity>("p", "x", cancellationToken: TestTable.Ct)).Value;
        Assert.Equal(first[0].Headers.ETag, untouched.ETag);
        Assert.True(untouched.ContainsKey("A"));
    }

    [Fact]
    public async Task Submit_MissingRow_Answers404()
    {
        await using var table = await tables.CreateAsync();

        var refused = await FailAsync(table, [Add("x"), new(TableTransactionActionType.UpdateMerge, Row("missing", "B"))]);

        Assert.Equal((1, 404, "ResourceNotFound"), (refused.FailedTransactionActionIndex, refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task Submit_AnyVersionWillDo_IsTakenWhateverIsStored()
    {
        await using var table = await tables.CreateAsync();
        await table.Client.SubmitTransactionAsync([Add("x"), Add("y")], TestTable.Ct);

        await table.Client.SubmitTransactionAsync(
            [new(TableTransactionActionType.UpdateReplace, Row("x", "B"), ETag.All), new(TableTransactionActionType.Delete, Row("y", "A"), ETag.All)], TestTable.Ct);

        var left = Assert.Single(await table.Client.QueryAsync<TableEntity>(cancellationToken: TestTable.Ct).ToListAsync(TestTable.Ct));
        Assert.True(left.ContainsKey("B"));
    }

    [Fact]
    public async Task Submit_DeleteOfAMissingRow_Answers404()
    {
        await using var table = await tables.CreateAsync();

        var refused = await FailAsync(table, [Add("x"), new(TableTransactionActionType.Delete, Row("missing", "A"), ETag.All)]);

        Assert.Equal((1, 404), (refused.FailedTransactionActionIndex, refused.Status));
    }

    [Fact]
    public async Task Submit_SameRowTwice_IsRefused()
    {
        await using var table = await tables.CreateAsync();

        var refused = await FailAsync(table, [Add("x"), Add("x")]);

        Assert.Equal((400, TableErrorCode.InvalidDuplicateRow.ToString()), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task Submit_MoreThanHundred_IsRefused()
    {
        await using var table = await tables.CreateAsync();

        var refused = await FailAsync(table, Enumerable.Range(0, 101).Select(i => Add($"{i}")));

        Assert.Equal((400, "InvalidInput"), (refused.Status, refused.ErrorCode));
        Assert.Empty(await table.Client.QueryAsync<TableEntity>(cancellationToken: TestTable.Ct).ToListAsync(TestTable.Ct));
    }

    [Fact]
    public async Task Submit_NearlyFourMebibytes_IsTaken()
    {
        await using var table = await tables.CreateAsync();
        var big = new string('ü', 20_000);

        await table.Client.SubmitTransactionAsync(
            Enumerable.Range(0, 95).Select(i => new TableTransactionAction(
                TableTransactionActionType.Add, new TableEntity("p", $"{i:D3}") { ["A"] = big })),
            TestTable.Ct);

        var rows = await table.Client.QueryAsync<TableEntity>(cancellationToken: TestTable.Ct).ToListAsync(TestTable.Ct);
        Assert.Equal(95, rows.Count(row => row.GetString("A") == big));
    }

    [Fact]
    public async Task Submit_ManyAtOnceOnOneETag_LetsExactlyOneWin()
    {
        await using var table = await tables.CreateAsync();
        var etag = (await table.Client.SubmitTransactionAsync([Add("head")], TestTable.Ct)).Value[0].Headers.ETag!.Value;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
        {
            try
            {
                await table.Client.SubmitTransactionAsync(
                    [Add($"entry{i}"), new(TableTransactionActionType.UpdateReplace, Row("head", "B"), etag)], TestTable.Ct);
                return 0;
            }
            catch (TableTransactionFailedException lost)
            {
                return lost.Status;
            }
        }));

        Assert.Single(outcomes, 0);
        Assert.Equal(19, outcomes.Count(status => status == 412));
        Assert.Equal(2, (await table.Client.QueryAsync<TableEntity>(cancellationToken: TestTable.Ct).ToListAsync(TestTable.Ct)).Count);
    }

    private static Task<TableTransactionFailedException> FailAsync(TestTable table, IEnumerable<TableTransactionAction> actions) =>
        Assert.ThrowsAsync<TableTransactionFailedException>(() => table.Client.SubmitTransactionAsync(actions, TestTable.Ct));

    private static TableTransactionAction Add(string rowKey) => new(TableTransactionActionType.Add, Row(rowKey, "A"));

    private static TableEntity Row(string rowKey, string property) => new("p", rowKey) { [property] = "value" };
}
