using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables.Connections;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Wire;

/// <summary>The Table service's REST protocol over one pipeline: builds requests, sends them, sorts the answers.</summary>
internal sealed class TableRest
{
    private const string StorageScope = "https://storage.azure.com/.default";

    private readonly HttpPipeline pipeline;
    private readonly string version;
    private readonly string root;

    private TableRest(Uri endpoint, string accountName, TableClientOptions? options, HttpPipelinePolicy authentication)
    {
        options ??= new TableClientOptions();
        Endpoint = endpoint;
        AccountName = accountName;
        version = options.VersionString;
        root = endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/";
        pipeline = HttpPipelineBuilder.Build(options, authentication);
    }

    public string AccountName { get; }

    public Uri Endpoint { get; }

    public static TableRest Connect(string connectionString, TableClientOptions? options)
    {
        var parsed = ConnectionString.Parse(connectionString);
        return Connect(parsed.TableEndpoint, parsed.Credential, options);
    }

    public static TableRest Connect(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(credential);
        return new(endpoint, credential.AccountName, options, new SharedKeyPolicy(credential));
    }

    public static TableRest Connect(Uri endpoint, TokenCredential credential, TableClientOptions? options) =>
        new(endpoint, AccountOf(endpoint), options, new BearerTokenAuthenticationPolicy(credential, StorageScope));

    public Uri Address(string table) => new(root + table);

    /// <summary>Address of something below the endpoint; <paramref name="path"/> is percent-encoded already.</summary>
    public string AddressOf(string path) => root + path;

    public async Task<Response<TableItem>> CreateTableAsync(string table, bool conflictIsFine, CancellationToken ct)
    {
        var body = new BodyBuffer();
        var json = EntityJson.Writer(body);
        json.WriteStartObject();
        json.WriteString("TableName", table);
        json.WriteEndObject();
        json.Flush();
        using var message = Message(RequestMethod.Post, "Tables", body);
        message.Request.Headers.Add("Prefer", "return-no-content");
        var response = await SendAsync(message, body, ct).ConfigureAwait(false);
        var isThere = response.Status is 201 or 204 || (conflictIsFine && response.Status == 409 && IsAlreadyThere(response));
        return isThere ? Response.FromValue(new TableItem(table), response) : throw ErrorDetails.Exception(response);
    }

    public async Task<Response> DeleteTableAsync(string table, CancellationToken ct)
    {
        using var message = Message(RequestMethod.Delete, $"Tables('{table}')");
        var response = await SendAsync(message, null, ct).ConfigureAwait(false);
        return response.Status is 204 or 404 ? response : throw ErrorDetails.Exception(response);
    }

    public AsyncPageable<TableItem> QueryTables(string? filter, int? maxPerPage, CancellationToken ct) =>
        new TablePages(this, new Query(filter, maxPerPage, null), ct);

    /// <summary>A request with the headers that every operation needs.</summary>
    public HttpMessage Message(RequestMethod method, string path, BodyBuffer? body = null, string contentType = "application/json")
    {
        var message = pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(new Uri(root + path));
        request.Headers.Add("x-ms-version", version);
        request.Headers.Add("DataServiceVersion", "3.0");
        request.Headers.Add("Accept", "application/json;odata=minimalmetadata");
        if (body is null) return message;
        request.Headers.Add("Content-Type", contentType);
        request.Content = RequestContent.Create(body.Written);
        return message;
    }

    /// <summary>Sends with the pipeline's retries. The body's memory is reused when the service has taken all of it.</summary>
    public async Task<Response> SendAsync(HttpMessage message, BodyBuffer? body, CancellationToken ct)
    {
        await pipeline.SendAsync(message, ct).ConfigureAwait(false);
        if (message.Response.Status < 300) body?.Recycle();
        return message.Response;
    }

    private static bool IsAlreadyThere(Response response) =>
        ErrorDetails.Exception(response).ErrorCode is { } code && TableErrorCode.TableAlreadyExists == code;

    private static string AccountOf(Uri endpoint) =>
        endpoint.IsLoopback || endpoint.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6
            ? endpoint.Segments.Length > 1 ? endpoint.Segments[1].TrimEnd('/') : ""
            : endpoint.Host.Split('.')[0];
}
