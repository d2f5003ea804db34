using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using ContactFunctions.Ports;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Functions.Evidence;

/// <summary>An RFC 3161 authority over HTTP. What it answers is checked before it is kept; an authority that fails holds nothing up.</summary>
public sealed class TimeStamps(HttpClient http, IOptions<EvidenceOptions> options, TimeProvider clock, ILogger<TimeStamps> logger) : ITimeStamps
{
    public const string QueryType = "application/timestamp-query";

    private const int TriesMax = 2;
    private const int NonceBytes = 8;

    public bool IsConfigured => options.Value.TimeStampAuthority.Length > 0;

    public async Task<string?> StampAsync(byte[] bytes, CancellationToken cancellation)
    {
        if (!IsConfigured)
            return null;
        for (var tries = 1; tries <= TriesMax; tries++)
        {
            if (await TryAsync(bytes, tries, cancellation) is { } token)
                return Convert.ToBase64String(token);
        }

        return null;
    }

    private async Task<byte[]?> TryAsync(byte[] bytes, int tries, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(options.Value.TimeStampTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            var request = Rfc3161TimestampRequest.CreateFromData(
                bytes, HashAlgorithmName.SHA256, nonce: RandomNumberGenerator.GetBytes(NonceBytes), requestSignerCertificates: true);
            using var content = new ByteArrayContent(request.Encode());
            content.Headers.ContentType = new MediaTypeHeaderValue(QueryType);
            using var answer = await http.PostAsync(new Uri(options.Value.TimeStampAuthority), content, either.Token);
            answer.EnsureSuccessStatusCode();
            var token = request.ProcessResponse(await answer.Content.ReadAsByteArrayAsync(either.Token), out _);
            return token.AsSignedCms().Encode();
        }
        catch (Exception fault) when (
            fault is HttpRequestException or CryptographicException || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            Log.NotStamped(logger, tries, fault);
            return null;
        }
    }
}
