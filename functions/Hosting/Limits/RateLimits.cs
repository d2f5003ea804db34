using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Hosting.Problems;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Functions.Hosting.Limits;

/// <summary>The limits of the contract: requests per token, new chats per client address.</summary>
public sealed class RateLimits(IOptions<RateLimitOptions> options, TimeProvider clock)
{
    private readonly TokenBuckets tokens = new(options.Value.TokenBurst, options.Value.TokenPerSecond, options.Value.BucketsMax, clock);
    private readonly TokenBuckets newChats = new(options.Value.NewChatBurst, options.Value.NewChatPerSecond, options.Value.BucketsMax, clock);
    private readonly TokenBuckets uploads = new(options.Value.UploadBurst, options.Value.UploadPerSecond, options.Value.BucketsMax, clock);
    private readonly TokenBuckets portals = new(options.Value.PortalBurst, options.Value.PortalPerSecond, options.Value.BucketsMax, clock);

    /// <param name="holder">Whom the token speaks for, so that a renewed token brings no new allowance.</param>
    /// <returns>Null when the request may go on.</returns>
    public Refusal? ForToken(string holder) => tokens.Take(holder) is { } wait ? new RateLimited(wait) : null;

    /// <returns>Null when the file may come.</returns>
    public Refusal? ForUpload(string holder) => uploads.Take(holder) is { } wait ? new RateLimited(wait) : null;

    /// <returns>Null when the page may connect.</returns>
    public Refusal? ForPortal(string address) => portals.Take(address) is { } wait ? new RateLimited(wait) : null;

    /// <returns>Null when the chat may begin.</returns>
    public Refusal? ForNewChat(string address) => newChats.Take(address) is { } wait ? new RateLimited(wait) : null;
}
