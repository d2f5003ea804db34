using System.Net.Http.Headers;
using System.Text.Json;
using ContactFunctions.Ports;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Functions.Attachments;

/// <summary>
/// Posts a file to a scanner and believes one answer only: 200 with <c>{"clean":true}</c> or <c>{"clean":false}</c>. Whatever else comes, or
/// nothing, is no verdict.
/// </summary>
public sealed class HttpScanner(HttpClient http, IOptions<AttachmentOptions> options, TimeProvider clock, ILogger<HttpScanner> logger) : IAttachmentScanner
{
    public const string DigestHeader = "X-Content-Sha256";

    /// <summary>An answer is one line of JSON.</summary>
    private const int AnswerBytesMax = 64 * 1024;

    public bool IsConfigured => options.Value.ScanUrl.Length > 0;

    public async Task<ScanVerdict> ScanAsync(ReadOnlyMemory<byte> bytes, string contentType, string sha256, CancellationToken cancellation)
    {
        var settings = options.Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.ScanUrl) { Content = new ReadOnlyMemoryContent(bytes) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        request.Headers.Add(DigestHeader, sha256);
        if (settings.ScanKey.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", settings.ScanKey);
        using var patience = new CancellationTokenSource(settings.ScanTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var verdict = answer.StatusCode is System.Net.HttpStatusCode.OK ? await VerdictAsync(answer, either.Token) : ScanVerdict.None;
            if (verdict is ScanVerdict.None)
                Log.ScanNotUnderstood(logger, sha256, (int)answer.StatusCode);
            return verdict;
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            Log.ScanUnanswered(logger, sha256, fault);
            return ScanVerdict.None;
        }
    }

    private static async Task<ScanVerdict> VerdictAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        await answer.Content.LoadIntoBufferAsync(AnswerBytesMax, cancellation);
        try
        {
            using var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellation));
            return json.RootElement.ValueKind is not JsonValueKind.Object || !json.RootElement.TryGetProperty("clean", out var clean) ? ScanVerdict.None
                : clean.ValueKind switch
                {
                    JsonValueKind.True => ScanVerdict.Clean,
                    JsonValueKind.False => ScanVerdict.Rejected,
                    _ => ScanVerdict.None,
                };
        }
        catch (JsonException)
        {
            return ScanVerdict.None;
        }
    }
}
