using System.Linq.Expressions;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace ContactFunctions.Harness.Tables;

/// <summary>
/// The table client of one host, on rows in memory: what the app's adapters use, and what <c>tests/Platform/Tables</c> shows to be the
/// same as the service. Reads see every commit before them; what a caller gets late is what its <paramref name="weather"/> holds back.
/// </summary>
public sealed class MemoryTableClient(MemoryTable table, string name, ITableWeather? weather = null) : TableClient
{
    /// <summary>The service's limit.</summary>
    private const int PageMax = 1_000;

    private readonly ITableWeather weather = weather ?? FairWeather.Instance;

    public override string Name => name;

    public override Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) => table.Exists
        ? throw new WriteRefused(409, "TableAlreadyExists").Alone()
        : CreateIfNotExistsAsync(cancellationToken);

    public override Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        var answer = Response.FromValue(new TableItem(name), new MemoryResponse(table.Exists ? 409 : 204));
        table.Exists = true;
        return Task.FromResult(answer);
    }

    public override Task<Response> DeleteAsync(CancellationToken cancellationToken = default)
    {
        var status = table.Exists ? 204 : 404;
        table.Exists = false;
        table.Clear();
        return Task.FromResult<Response>(new MemoryResponse(status));
    }

    public override Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default) =>
        WriteAsync(new(TableTransactionActionType.Add, entity));

    public override Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) =>
        WriteAsync(new(mode is TableUpdateMode.Merge ? TableTransactionActionType.UpdateMerge : TableTransactionActionType.UpdateReplace, entity, ifMatch));

    public override Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) =>
        WriteAsync(new(mode is TableUpdateMode.Merge ? TableTransactionActionType.UpsertMerge : TableTransactionActionType.UpsertReplace, entity));

    public override async Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        try
        {
            return await WriteAsync(new(TableTransactionActionType.Delete, new TableEntity(partitionKey, rowKey), ifMatch));
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return new MemoryResponse(404);
        }
    }

    public override Task<Response> DeleteEntityAsync(ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);

    public override async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default) =>
        await GetEntityIfExistsAsync<T>(partitionKey, rowKey, select, cancellationToken) is { HasValue: true } found
            ? Response.FromValue(found.Value!, found.GetRawResponse())
            : throw new WriteRefused(404, "ResourceNotFound").Alone();

    public override async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        var row = await PassAsync(new TableRequest(rowKey, []), () => table.Find(partitionKey, rowKey));
        return row is null ? new NoRow<T>() : Response.FromValue(Read<T>(row, select), new MemoryResponse(200, row));
    }

    public override AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        var matches = FilterText.Read(filter);
        return new MemoryPages<T>(
            after => PassAsync(new TableRequest(filter ?? "everything", []), () => table.Where(matches, after)), row => Read<T>(row, select), maxPerPage ?? PageMax);
    }

    public override AsyncPageable<T> QueryAsync<T>(
        Expression<Func<T, bool>> filter, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default) =>
        QueryAsync<T>(CreateQueryFilter(filter), maxPerPage, select, cancellationToken);

    public override async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        TableTransactionAction[] actions = [.. transactionActions];
        if (actions.Length == 0) throw new InvalidOperationException("A transaction needs at least one operation.");
        try
        {
            var rows = await PassAsync(new TableRequest(null, actions), () => table.Commit(actions));
            return Response.FromValue<IReadOnlyList<Response>>([.. rows.Select(row => new MemoryResponse(204, row))], new MemoryResponse(202));
        }
        catch (WriteRefused refused)
        {
            throw refused.InTransaction();
        }
    }

    private static T Read<T>(MemoryRow row, IEnumerable<string>? select) => (T)RowShape.For(typeof(T)).Read(row, select?.ToHashSet(StringComparer.Ordinal));

    private async Task<Response> WriteAsync(TableTransactionAction action)
    {
        try
        {
            return new MemoryResponse(204, (await PassAsync(new TableRequest(null, [action]), () => table.Commit([action])))[0]);
        }
        catch (WriteRefused refused)
        {
            throw refused.Alone();
        }
    }

    private async Task<T> PassAsync<T>(TableRequest request, Func<T> carryOut)
    {
        var fate = await weather.SendAsync(request);
        if (fate is TableFate.LostBefore) throw new RequestFailedException(503, "The service was busy.", "ServerBusy", null);
        if (!table.Exists) throw new WriteRefused(404, "TableNotFound").Alone();
        if (fate is TableFate.Overtaken && request.Conditional.FirstOrDefault()?.Entity is { } overtaken)
            table.Touch(overtaken.PartitionKey, overtaken.RowKey);
        try
        {
            return carryOut();
        }
        finally
        {
            await weather.AnswerAsync(request);
            if (fate is TableFate.LostAfter) throw new RequestFailedException(0, "The answer was lost.", new IOException("The connection broke."));
        }
    }
}
