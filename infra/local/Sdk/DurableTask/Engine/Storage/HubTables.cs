using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using ContactFunctions.DurableEngine.Histories;
using ContactFunctions.DurableEngine.Instances;

namespace ContactFunctions.DurableEngine.Storage;

/// <summary>A hub on two tables: its instances (see <see cref="Keys"/>) and its hosts' leases.</summary>
internal sealed class HubTables(TableServiceClient service, string hub) : IHubStore
{
    private const string HostPartition = "hosts";
    private const int ScanPage = 1_000;

    private readonly TableClient _instances = service.GetTableClient(hub + "Instances");
    private readonly TableClient _hosts = service.GetTableClient(hub + "Hosts");

    public async Task PrepareAsync(int buckets, CancellationToken cancellation)
    {
        await _instances.CreateIfNotExistsAsync(cancellation).ConfigureAwait(false);
        await _hosts.CreateIfNotExistsAsync(cancellation).ConfigureAwait(false);
        for (var bucket = 0; bucket < buckets; bucket++)
            await AddFenceAsync(bucket, cancellation).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<HostLease>> RenewAsync(HostLease lease, CancellationToken cancellation)
    {
        var row = new TableEntity(HostPartition, lease.Host)
        {
            ["Port"] = lease.Door.Port, ["Secret"] = lease.Door.Secret, ["ExpiresAt"] = lease.ExpiresAt,
        };
        await _hosts.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation).ConfigureAwait(false);
        var leases = new List<HostLease>();
        await foreach (var host in _hosts.QueryAsync<TableEntity>(cancellationToken: cancellation).ConfigureAwait(false))
            leases.Add(new(host.RowKey, DoorOf(host), host.GetDateTimeOffset("ExpiresAt")!.Value));
        return leases;
    }

    public Task LeaveAsync(string host, CancellationToken cancellation) =>
        _hosts.DeleteEntityAsync(HostPartition, host, ETag.All, cancellation);

    public async Task<Fence> ReadFenceAsync(int bucket, CancellationToken cancellation)
    {
        var row = (await _instances.GetEntityAsync<TableEntity>(
            Keys.Bucket(bucket), Keys.Fence, cancellationToken: cancellation).ConfigureAwait(false)).Value;
        return new(bucket, row.GetString("Owner") ?? "", DoorOf(row), row.GetString("CommitId") ?? "", row.ETag.ToString());
    }

    public async Task<Fence> CommitAsync(Fence held, Fence next, IReadOnlyList<RowChange> changes, CancellationToken cancellation)
    {
        List<TableTransactionAction> actions =
        [
            new(TableTransactionActionType.UpdateReplace, Write(next), new ETag(held.Version)),
            .. changes.Select(change => ToAction(held.Bucket, change)),
        ];
        try
        {
            var responses = await _instances.SubmitTransactionAsync(actions, cancellation).ConfigureAwait(false);
            return next with { Version = responses.Value[0].Headers.ETag!.Value.ToString() };
        }
        // The answer may be lost and the transport repeat a transaction that was stored: the fence tells.
        catch (RequestFailedException)
        {
            var now = await ReadFenceAsync(held.Bucket, cancellation).ConfigureAwait(false);
            if (now.CommitId == next.CommitId)
                return now;
            if (now.Version != held.Version)
                throw new FencedException(held.Bucket);
            throw;
        }
    }

    public async IAsyncEnumerable<InstanceSummary> ScanAsync(int bucket, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var filter = $"PartitionKey eq '{Keys.Bucket(bucket)}' and RowKey ge '{Keys.HeadsFrom}' and RowKey lt '{Keys.HeadsTo}'";
        var rows = _instances.QueryAsync<TableEntity>(filter, ScanPage, HeadRow.SummaryColumns, cancellation);
        await foreach (var row in rows.ConfigureAwait(false))
            yield return HeadRow.Summarize(row);
    }

    public async Task<InstanceHead?> ReadHeadAsync(int bucket, string id, CancellationToken cancellation)
    {
        var row = await FindAsync(bucket, Keys.Head(id), cancellation).ConfigureAwait(false);
        return row is null ? null : HeadRow.Read(row);
    }

    public async Task<Instance?> ReadAsync(int bucket, string id, CancellationToken cancellation)
    {
        if (await ReadHeadAsync(bucket, id, cancellation).ConfigureAwait(false) is not { } head)
            return null;
        var chunks = await Task.WhenAll(Enumerable.Range(0, head.Chunks)
            .Select(number => FindAsync(bucket, Keys.Chunk(id, number), cancellation))).ConfigureAwait(false);
        return new(head, HistoryText.Read(string.Concat(chunks.Select(chunk => chunk!.GetString("Text"))) + head.Tail));
    }

    public async Task<HeadPage> QueryAsync(HeadQuery query, int pageSize, string? next, CancellationToken cancellation)
    {
        var pages = _instances.QueryAsync<TableEntity>(FilterOf(query), Math.Clamp(pageSize, 1, ScanPage), cancellationToken: cancellation);
        await foreach (var page in pages.AsPages(next).ConfigureAwait(false))
            return new([.. page.Values.Select(HeadRow.Read)], page.ContinuationToken);
        return new([], null);
    }

    private async Task AddFenceAsync(int bucket, CancellationToken cancellation)
    {
        try
        {
            await _instances.AddEntityAsync(Write(Fence.Unowned(bucket)), cancellation).ConfigureAwait(false);
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            // Another host, or an earlier run, has made it.
        }
    }

    private async Task<TableEntity?> FindAsync(int bucket, string key, CancellationToken cancellation)
    {
        var row = await _instances.GetEntityIfExistsAsync<TableEntity>(
            Keys.Bucket(bucket), key, cancellationToken: cancellation).ConfigureAwait(false);
        return row.HasValue ? row.Value : null;
    }

    private static TableEntity Write(Fence fence) => new(Keys.Bucket(fence.Bucket), Keys.Fence)
    {
        ["Owner"] = fence.Owner, ["Port"] = fence.Door.Port, ["Secret"] = fence.Door.Secret, ["CommitId"] = fence.CommitId,
    };

    private static Door DoorOf(TableEntity row) => new(row.GetInt32("Port") ?? 0, row.GetString("Secret") ?? "");

    private static TableTransactionAction ToAction(int bucket, RowChange change) => change switch
    {
        PutHead put => new(TableTransactionActionType.UpsertReplace, HeadRow.Write(bucket, put.Head)),
        PutChunk put => new(TableTransactionActionType.UpsertReplace, Row(bucket, Keys.Chunk(put.InstanceId, put.Number), put.Text)),
        DeleteHead delete => new(TableTransactionActionType.Delete, Row(bucket, Keys.Head(delete.InstanceId)), ETag.All),
        DeleteChunk delete => new(TableTransactionActionType.Delete, Row(bucket, Keys.Chunk(delete.InstanceId, delete.Number)), ETag.All),
        _ => throw new ArgumentOutOfRangeException(nameof(change), change.GetType().Name, null),
    };

    private static TableEntity Row(int bucket, string key, string? text = null)
    {
        var row = new TableEntity(Keys.Bucket(bucket), key);
        if (text is not null)
            row["Text"] = text;
        return row;
    }

    private static string FilterOf(HeadQuery query)
    {
        var prefix = Keys.Head(query.IdPrefix ?? "").Replace("'", "''", StringComparison.Ordinal);
        List<string> terms = [$"RowKey ge '{prefix}'", $"RowKey lt '{prefix[..^1]}{(char)(prefix[^1] + 1)}'"];
        if (query.CreatedFrom is { } from)
            terms.Add($"CreatedAt ge {Literal(from)}");
        if (query.CreatedTo is { } to)
            terms.Add($"CreatedAt le {Literal(to)}");
        if (query.Statuses.Count > 0)
            terms.Add($"({string.Join(" or ", query.Statuses.Select(status => $"Status eq '{status}'"))})");
        return string.Join(" and ", terms);
    }

    private static string Literal(DateTimeOffset time) =>
        $"datetime'{time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture)}'";
}
