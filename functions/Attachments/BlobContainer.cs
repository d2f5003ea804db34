using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Core;
using ContactFunctions.Functions.Storage;
using ContactFunctions.Functions.Storage.Account;

namespace ContactFunctions.Functions.Attachments;

/// <summary>One container of the Blob service, over REST. It is created with the first blob that needs it.</summary>
/// <remarks>Nothing here is repeated that could not have been: an insert under <c>If-None-Match</c>, a change and a delete under an ETag, reads.</remarks>
/// <param name="pageMax">Names in one answer of a list.</param>
internal sealed class BlobContainer(StorageService blobs, string name, int pageMax)
{
    private const string MetadataPrefix = "x-ms-meta-";

    /// <summary>False when there is a blob of this name already.</summary>
    public async Task<bool> InsertAsync(
        string blob, ReadOnlyMemory<byte> bytes, string contentType, IReadOnlyDictionary<string, string> metadata, CancellationToken cancellation)
    {
        for (var tries = 0; ; tries++)
        {
            var answer = await RepeatedAsync(RequestMethod.Put, blob, request =>
            {
                request.Content = RequestContent.Create(bytes);
                request.Headers.SetValue("x-ms-blob-type", "BlockBlob");
                request.Headers.SetValue("Content-Type", contentType);
                request.Headers.SetValue("If-None-Match", "*");
                Write(request, metadata);
            }, cancellation, 404, 409);
            if (answer.Status != 404 || tries > 0)
                return answer.IsError && answer.Status != 409 ? throw new RequestFailedException(answer) : !answer.IsError;
            await CreateAsync(cancellation);
        }
    }

    public async Task<StoredBlob?> FindAsync(string blob, CancellationToken cancellation)
    {
        var answer = await RepeatedAsync(RequestMethod.Head, blob, _ => { }, cancellation, 404);
        return answer.Status == 404 ? null : Read(blob, answer.Headers);
    }

    /// <summary>Null when there is no such blob.</summary>
    public async Task<(StoredBlob Blob, Stream Bytes)?> OpenAsync(string blob, CancellationToken cancellation)
    {
        using var message = blobs.Message(RequestMethod.Get, $"{name}/{blob}");
        message.BufferResponse = false;
        var answer = await blobs.SendAsync(message, cancellation, 404);
        return answer.Status == 404 ? null : (Read(blob, answer.Headers), message.ExtractResponseContent() ?? Stream.Null);
    }

    /// <summary>False when the blob is not what it was at <paramref name="etag"/>, or is gone.</summary>
    public async Task<bool> DescribeAsync(string blob, string etag, IReadOnlyDictionary<string, string> metadata, CancellationToken cancellation)
    {
        var answer = await RepeatedAsync(RequestMethod.Put, blob, request =>
        {
            request.Uri.AppendQuery("comp", "metadata");
            request.Headers.SetValue("If-Match", etag);
            Write(request, metadata);
        }, cancellation, 404, 412);
        return !answer.IsError;
    }

    /// <param name="etag">Null deletes whatever it is by now.</param>
    /// <returns>False when it is not what it was; true also when it is gone.</returns>
    public async Task<bool> DeleteAsync(string blob, string? etag, CancellationToken cancellation)
    {
        var answer = await RepeatedAsync(RequestMethod.Delete, blob, request =>
        {
            request.Headers.SetValue("x-ms-delete-snapshots", "include");
            if (etag is not null)
                request.Headers.SetValue("If-Match", etag);
        }, cancellation, 404, 412);
        return answer.Status != 412;
    }

    /// <summary>In order of names, page by page.</summary>
    public async IAsyncEnumerable<StoredBlob> ListAsync(
        string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var marker = ""; ;)
        {
            var from = marker;
            var answer = await RepeatedAsync(RequestMethod.Get, "", request =>
            {
                request.Uri.AppendQuery("restype", "container");
                request.Uri.AppendQuery("comp", "list");
                request.Uri.AppendQuery("include", "metadata");
                request.Uri.AppendQuery("prefix", prefix);
                request.Uri.AppendQuery("maxresults", pageMax.ToString(CultureInfo.InvariantCulture));
                if (from.Length > 0)
                    request.Uri.AppendQuery("marker", from);
            }, cancellation, 404);
            if (answer.Status == 404)
                yield break;
            var page = BlobPage.Parse(answer.Content);
            foreach (var blob in page.Blobs)
                yield return blob;
            if (page.Next.Length == 0)
                yield break;
            marker = page.Next;
        }
    }

    private async Task CreateAsync(CancellationToken cancellation) =>
        await RepeatedAsync(RequestMethod.Put, "", request => request.Uri.AppendQuery("restype", "container"), cancellation, 409);

    private Task<Response> RepeatedAsync(
        RequestMethod method, string blob, Action<Request> shape, CancellationToken cancellation, params IReadOnlyList<int> allowed) =>
        StorageFaults.RepeatedAsync(async () =>
        {
            cancellation.ThrowIfCancellationRequested();
            using var message = blobs.Message(method, blob.Length == 0 ? name : $"{name}/{blob}");
            shape(message.Request);
            return await blobs.SendAsync(message, CancellationToken.None, allowed);
        });

    private static void Write(Request request, IReadOnlyDictionary<string, string> metadata)
    {
        foreach (var (key, value) in metadata)
            request.Headers.SetValue(MetadataPrefix + key, value);
    }

    private static StoredBlob Read(string blob, ResponseHeaders headers) => new(
        blob, headers.ETag?.ToString("H") ?? "", headers.ContentLengthLong ?? 0,
        headers.TryGetValue("Last-Modified", out var modified) ? DateTimeOffset.Parse(modified, CultureInfo.InvariantCulture) : default,
        headers.Where(header => header.Name.StartsWith(MetadataPrefix, StringComparison.OrdinalIgnoreCase))
            .ToDictionary(header => header.Name[MetadataPrefix.Length..].ToLowerInvariant(), header => header.Value));
}
