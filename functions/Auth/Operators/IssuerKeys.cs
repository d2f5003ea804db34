using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Hosting.Problems;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace ContactFunctions.Functions.Auth.Operators;

/// <summary>
/// The published keys of the issuer. Fetched when first needed, when they are old, and when a token names a key that is not among them, the
/// latter at a bounded rate: forged key ids must not make us hammer the issuer. An issuer that does not answer leaves the known keys valid.
/// </summary>
public sealed class IssuerKeys(HttpClient http, IOptions<OidcOptions> options, TimeProvider clock, ILogger<IssuerKeys> logger) : IDisposable
{
    private static readonly TimeSpan FirstFetchAgainAfter = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim fetching = new(1, 1);
    private readonly TimeSpan maxAge = TimeSpan.FromHours(options.Value.KeysMaxAgeHours);
    private readonly TimeSpan refreshAfter = TimeSpan.FromSeconds(options.Value.KeysRefreshSecondsMin);
    private volatile IssuerKeySet? current;
    private long triedAt;

    /// <summary>Keys to check a token with; whether <paramref name="keyId"/> is among them is not promised.</summary>
    public async ValueTask<Outcome<IssuerKeySet>> ForAsync(string keyId, CancellationToken cancellation)
    {
        if (IsGood(current, keyId))
            return current!;
        await fetching.WaitAsync(cancellation);
        try
        {
            if (!IsGood(current, keyId) && MayTry())
                await TryFetchAsync(cancellation);
        }
        finally
        {
            fetching.Release();
        }

        return current is { } known ? known : new Unavailable("The sign-in service does not answer.");
    }

    public void Dispose() => fetching.Dispose();

    private bool IsGood(IssuerKeySet? set, string keyId) =>
        set is not null && set.Keys.ContainsKey(keyId) && clock.GetUtcNow() - set.FetchedAt < maxAge;

    private bool MayTry()
    {
        var wait = current is null ? FirstFetchAgainAfter : refreshAfter;
        if (triedAt != 0 && clock.GetElapsedTime(triedAt) < wait)
            return false;
        triedAt = Math.Max(1, clock.GetTimestamp());
        return true;
    }

    private async Task TryFetchAsync(CancellationToken cancellation)
    {
        try
        {
            using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.TimeoutSeconds), clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
            current = await FetchAsync(either.Token);
        }
        catch (Exception e) when (
            e is HttpRequestException or JsonException or InvalidDataException or CryptographicException or FormatException
            || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            Log.IssuerKeysNotFetched(logger, e);
        }
    }

    private async Task<IssuerKeySet> FetchAsync(CancellationToken cancellation)
    {
        var authority = options.Value.Authority.TrimEnd('/');
        var discovery = await http.GetFromJsonAsync(
            $"{authority}/.well-known/openid-configuration", IssuerJson.Default.DiscoveryDocument, cancellation);
        if (discovery is not { Issuer: { } issuer, KeysAddress: { IsAbsoluteUri: true } address } || issuer.TrimEnd('/') != authority)
            throw new InvalidDataException("The discovery document is not that of the configured authority.");
        if (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)
            throw new InvalidDataException("The issuer's keys are not published over HTTPS.");
        var keys = await http.GetFromJsonAsync(address, IssuerJson.Default.KeySetDocument, cancellation);
        return IssuerKeySet.Of(issuer, keys?.Keys ?? [], clock.GetUtcNow());
    }
}
