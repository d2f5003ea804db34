using System.Linq.Expressions;
using Azure.Core;
using Azure.Data.Tables.Filters;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>One table. Safe for concurrent use; make one and keep it.</summary>
public class TableClient
{
    private readonly TableRest rest = null!;
    private readonly EntityRest entities = null!;
    private readonly string name = null!;

    /// <summary>For test doubles only.</summary>
    protected TableClient()
    {
    }

    public TableClient(string connectionString, string tableName)
        : this(connectionString, tableName, null)
    {
    }

    public TableClient(string connectionString, string tableName, TableClientOptions? options = null)
        : this(TableRest.Connect(connectionString, options), tableName)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential)
        : this(endpoint, tableName, credential, null)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions? options = null)
        : this(TableRest.Connect(endpoint, credential, options), tableName)
    {
    }

    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(TableRest.Connect(endpoint, tokenCredential, options), tableName)
    {
    }

    internal TableClient(TableRest rest, string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        this.rest = rest;
        name = tableName;
        entities = new EntityRest(rest, tableName);
    }

    public virtual string Name => name;

    public virtual string AccountName => rest.AccountName;

    public virtual Uri Uri => rest.Address(name);

    /// <summary>A filter from an interpolated string; values are quoted as their types need.</summary>
    public static string CreateQueryFilter(FormattableString filter) => FilterTemplate.Text(filter);

    /// <summary>A filter from a predicate: comparisons with constants, joined by and, or and not.</summary>
    public static string CreateQueryFilter<T>(Expression<Func<T, bool>> filter) => FilterExpression.Text(filter);

    public virtual Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) =>
        rest.CreateTableAsync(name, conflictIsFine: false, cancellationToken);

    /// <summary>A table that exists already is answered with status 409, not thrown.</summary>
    public virtual Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        rest.CreateTableAsync(name, conflictIsFine: true, cancellationToken);

    /// <summary>A missing table is answered with status 404, not thrown.</summary>
    public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        rest.DeleteTableAsync(name, cancellationToken);

    /// <summary>409 <c>EntityAlreadyExists</c> when the key is taken.</summary>
    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity => entities.AddAsync(entity, cancellationToken);

    /// <summary>412 <c>UpdateConditionNotSatisfied</c> when another version is stored, 404 when none is.</summary>
    public virtual Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => entities.WriteAsync(entity, mode, ifMatch, cancellationToken);

    public virtual Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => entities.WriteAsync(entity, mode, null, cancellationToken);

    /// <summary>A missing entity is answered with status 404, not thrown. A default ETag means unconditional.</summary>
    public virtual Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        entities.DeleteAsync(partitionKey, rowKey, ifMatch, cancellationToken);

    /// <inheritdoc cref="DeleteEntityAsync(string, string, ETag, CancellationToken)"/>
    public virtual Task<Response> DeleteEntityAsync(
        ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);

    /// <summary>404 <c>ResourceNotFound</c> when there is none.</summary>
    public virtual async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        await entities.FindAsync<T>(partitionKey, rowKey, select, cancellationToken).ConfigureAwait(false) switch
        {
            Response<T> found => found,
            var missing => throw ErrorDetails.Exception(missing.GetRawResponse()),
        };

    public virtual Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => entities.FindAsync<T>(partitionKey, rowKey, select, cancellationToken);

    /// <summary>In the order of PartitionKey, then RowKey (ordinal); at most 1,000 a page.</summary>
    public virtual AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        new EntityPages<T>(rest, name, new Query(filter, maxPerPage, Query.Columns(select)), cancellationToken);

    /// <inheritdoc cref="QueryAsync{T}(string, int?, IEnumerable{string}, CancellationToken)"/>
    public virtual AsyncPageable<T> QueryAsync<T>(
        Expression<Func<T, bool>> filter, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => QueryAsync<T>(CreateQueryFilter(filter), maxPerPage, select, cancellationToken);

    /// <summary>
    /// All or nothing: at most 100 operations, 4 MiB, one partition, each entity once. Answers one response for each
    /// operation, in order; throws <see cref="TableTransactionFailedException"/> with the one that was refused.
    /// </summary>
    public virtual Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) =>
        Transaction.SubmitAsync(rest, name, transactionActions, cancellationToken);
}
