using ContactFunctions.Domain.Limits;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Ports.Telemetry;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Functions.Hosting.Limits;

/// <summary>What each host counts for itself: requests per token, and per client address where there is no token.</summary>
public sealed class RateLimits
{
    private const int SecondsOfDay = 86_400;
    private const int BytesOfKilobyte = 1_024;
    private const int KilobytesOfMegabyte = 1_024;

    private readonly TokenBuckets tokens;
    private readonly TokenBuckets newChats;
    private readonly TokenBuckets uploads;
    private readonly TokenBuckets portals;
    private readonly TokenBuckets addresses;
    private readonly TokenBuckets wrongSecrets;
    private readonly TokenBuckets uploadKilobytes;
    private readonly int uploadKilobytesMax;

    public RateLimits(IOptions<RateLimitOptions> options, TimeProvider clock)
    {
        var limits = options.Value;
        tokens = Buckets(limits.TokenBurst, limits.TokenPerSecond);
        newChats = Buckets(limits.NewChatBurst, limits.NewChatPerSecond);
        uploads = Buckets(limits.UploadBurst, limits.UploadPerSecond);
        portals = Buckets(limits.PortalBurst, limits.PortalPerSecond);
        addresses = Buckets(limits.AddressBurst, limits.AddressPerSecond);
        wrongSecrets = Buckets(limits.WrongSecretBurst, limits.WrongSecretPerSecond);
        uploadKilobytesMax = limits.UploadMegabytesPerDay * KilobytesOfMegabyte;
        uploadKilobytes = Buckets(uploadKilobytesMax, (double)uploadKilobytesMax / SecondsOfDay);

        TokenBuckets Buckets(int burst, double perSecond) => new(burst, perSecond, limits.BucketsMax, clock);
    }

    /// <param name="holder">Whom the token speaks for, so that a renewed token brings no new allowance.</param>
    /// <returns>Null when the request may go on.</returns>
    public Refusal? ForToken(string holder) => Of("token", tokens.Take(holder));

    /// <returns>Null when the file may come.</returns>
    public Refusal? ForUpload(string holder) => Of("upload", uploads.Take(holder));

    /// <returns>Null when so many bytes may be stored.</returns>
    public Refusal? ForUploadBytes(string holder, int bytes) =>
        Of("uploadBytes", uploadKilobytes.Take(holder, Math.Clamp((bytes + BytesOfKilobyte - 1) / BytesOfKilobyte, 1, uploadKilobytesMax)));

    /// <returns>Null when the page may connect.</returns>
    public Refusal? ForPortal(string address) => Of("portal", portals.Take(address));

    /// <returns>Null when the chat may begin.</returns>
    public Refusal? ForNewChat(string address) => Of("newChat", newChats.Take(address));

    /// <returns>Null when a call without a token may go on.</returns>
    public Refusal? ForAddress(string address) => Of("address", addresses.Take(address));

    /// <summary>Counts a wrong token or secret.</summary>
    /// <returns>Null when it may be answered as one, else what to answer instead.</returns>
    public Refusal? ForWrongSecret(string address) => Of("wrongSecret", wrongSecrets.Take(address));

    /// <returns>Null unless this address has sent too many wrong secrets to be asked for one more.</returns>
    public Refusal? WhileWrongSecrets(string address) => Of("wrongSecret", wrongSecrets.Take(address, 0));

    private static RateLimited? Of(string limit, TimeSpan? wait)
    {
        if (wait is not { } until)
            return null;
        Measures.RateLimited.Add(1, new KeyValuePair<string, object?>(Tags.Limit, limit));
        return new RateLimited(until);
    }
}
