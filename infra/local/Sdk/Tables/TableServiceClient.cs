using Azure.Core;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>One storage account's tables. Safe for concurrent use; make one and keep it.</summary>
public class TableServiceClient
{
    private readonly TableRest rest = null!;

    /// <summary>For test doubles only.</summary>
    protected TableServiceClient()
    {
    }

    public TableServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    public TableServiceClient(string connectionString, TableClientOptions? options = null) =>
        rest = TableRest.Connect(connectionString, options);

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential)
        : this(endpoint, credential, null)
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options) =>
        rest = TableRest.Connect(endpoint, credential, options);

    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null) =>
        rest = TableRest.Connect(endpoint, tokenCredential, options);

    public virtual string AccountName => rest.AccountName;

    public virtual Uri Uri => rest.Endpoint;

    public virtual TableClient GetTableClient(string tableName) => new(rest, tableName);

    public virtual Task<Response<TableItem>> CreateTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        rest.CreateTableAsync(tableName, conflictIsFine: false, cancellationToken);

    /// <summary>A table that exists already is answered with status 409, not thrown.</summary>
    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        rest.CreateTableAsync(tableName, conflictIsFine: true, cancellationToken);

    /// <summary>A missing table is answered with status 404, not thrown.</summary>
    public virtual Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        rest.DeleteTableAsync(tableName, cancellationToken);

    public virtual AsyncPageable<TableItem> QueryAsync(
        string? filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        rest.QueryTables(filter, maxPerPage, cancellationToken);
}
