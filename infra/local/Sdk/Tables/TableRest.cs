using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>The Table service's REST protocol over one pipeline.</summary>
internal sealed class TableRest
{
    public string AccountName => throw new NotImplementedException();

    public Uri Endpoint => throw new NotImplementedException();

    public static TableRest Connect(string connectionString, TableClientOptions? options) => throw new NotImplementedException();

    public static TableRest Connect(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options) => throw new NotImplementedException();

    public static TableRest Connect(Uri endpoint, TokenCredential credential, TableClientOptions? options) => throw new NotImplementedException();

    public Uri Address(string table) => throw new NotImplementedException();

    public Task<Response<TableItem>> CreateTableAsync(string table, bool conflictIsFine, CancellationToken ct) => throw new NotImplementedException();

    public Task<Response> DeleteTableAsync(string table, CancellationToken ct) => throw new NotImplementedException();

    public AsyncPageable<TableItem> QueryTables(string? filter, int? maxPerPage, CancellationToken ct) => throw new NotImplementedException();
}
