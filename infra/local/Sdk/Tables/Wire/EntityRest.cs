using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Entities;

namespace Azure.Data.Tables.Wire;

/// <summary>The operations on single entities of one table.</summary>
internal sealed class EntityRest(TableRest rest, string table)
{
    public async Task<Response> AddAsync(object entity, CancellationToken ct)
    {
        var body = new BodyBuffer();
        body.AppendEntity(entity);
        using var message = rest.Message(RequestMethod.Post, table, body);
        message.Request.Headers.Add("Prefer", "return-no-content");
        return Accepted(await rest.SendAsync(message, body, ct).ConfigureAwait(false));
    }

    /// <summary>An update when <paramref name="ifMatch"/> is given, else an upsert.</summary>
    public async Task<Response> WriteAsync(ITableEntity entity, TableUpdateMode mode, ETag? ifMatch, CancellationToken ct)
    {
        var method = mode == TableUpdateMode.Merge ? RequestMethod.Patch : RequestMethod.Put;
        var body = new BodyBuffer();
        body.AppendEntity(entity);
        using var message = rest.Message(method, EntityPath.Of(table, entity.PartitionKey, entity.RowKey), body);
        if (ifMatch is { } etag) message.Request.Headers.Add("If-Match", Condition(etag));
        return Accepted(await rest.SendAsync(message, body, ct).ConfigureAwait(false));
    }

    public async Task<Response> DeleteAsync(string partitionKey, string rowKey, ETag ifMatch, CancellationToken ct)
    {
        using var message = rest.Message(RequestMethod.Delete, EntityPath.Of(table, partitionKey, rowKey));
        message.Request.Headers.Add("If-Match", Condition(ifMatch));
        var response = await rest.SendAsync(message, null, ct).ConfigureAwait(false);
        return response.Status == 404 ? response : Accepted(response);
    }

    public async Task<NullableResponse<T>> FindAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select, CancellationToken ct)
        where T : class, ITableEntity
    {
        var path = EntityPath.Of(table, partitionKey, rowKey);
        if (Query.Columns(select) is { } columns) path += "?$select=" + Uri.EscapeDataString(columns);
        using var message = rest.Message(RequestMethod.Get, path);
        var response = await rest.SendAsync(message, null, ct).ConfigureAwait(false);
        return response.Status == 404 ? new NoEntity<T>(response) : Response.FromValue(Read<T>(Accepted(response)), response);
    }

    /// <summary>How an ETag is sent as a condition: without one, any version will do.</summary>
    public static string Condition(ETag etag) => etag == default ? "*" : etag.ToString();

    private static Response Accepted(Response response) => response.Status < 300 ? response : throw ErrorDetails.Exception(response);

    private static T Read<T>(Response response)
    {
        var json = new Utf8JsonReader(response.Content.ToMemory().Span);
        json.Read();
        return (T)EntityMap.For(typeof(T)).Read(ref json);
    }
}
