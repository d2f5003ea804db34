using System.ComponentModel.DataAnnotations;

namespace ContactFunctions.Functions.Hosting.Limits;

/// <summary>
/// Section <c>RateLimits</c>. What names a conversation or a phone is counted in the record, exactly; all else by each host for itself, so with n
/// hosts the real limit is up to n times as high.
/// </summary>
public sealed class RateLimitOptions
{
    public const string Section = "RateLimits";

    /// <summary>Requests at once per token. Default 400, 1 to 100,000.</summary>
    [Range(1, 100_000)]
    public int TokenBurst { get; init; } = 400;

    /// <summary>Requests per second and token in the long run. Default 50, 0.1 to 100,000.</summary>
    [Range(0.1, 100_000)]
    public double TokenPerSecond { get; init; } = 50;

    /// <summary>New chats at once per client address. Default 100, 1 to 100,000.</summary>
    [Range(1, 100_000)]
    public int NewChatBurst { get; init; } = 100;

    /// <summary>New chats per second and client address in the long run. Default 2, 0.1 to 100,000.</summary>
    [Range(0.1, 100_000)]
    public double NewChatPerSecond { get; init; } = 2;

    /// <summary>Connections of portal pages at once per client address. Default 60, 1 to 100,000.</summary>
    [Range(1, 100_000)]
    public int PortalBurst { get; init; } = 60;

    /// <summary>Connections of portal pages per second and client address in the long run. Default 1, 0.1 to 100,000.</summary>
    [Range(0.1, 100_000)]
    public double PortalPerSecond { get; init; } = 1;

    /// <summary>Files at once per token. Default 60, 1 to 100,000.</summary>
    [Range(1, 100_000)]
    public int UploadBurst { get; init; } = 60;

    /// <summary>Files per second and token in the long run. Default 1, 0.1 to 100,000.</summary>
    [Range(0.1, 100_000)]
    public double UploadPerSecond { get; init; } = 1;

    /// <summary>Megabytes of files per token and day. Default 250, 1 to 100,000.</summary>
    [Range(1, 100_000)]
    public int UploadMegabytesPerDay { get; init; } = 250;

    /// <summary>Texts by the customer into one conversation in 60 s, on all hosts together. Default 6,000, 1 to 1,000,000.</summary>
    [Range(1, 1_000_000)]
    public int ConversationTextsPerMinute { get; init; } = 6_000;

    /// <summary>Texts by the customer into one conversation in 24 h, on all hosts together. Default 100,000, 1 to 10,000,000.</summary>
    [Range(1, 10_000_000)]
    public int ConversationTextsPerDay { get; init; } = 100_000;

    /// <summary>Texts of one phone into one conversation in 60 s, on all hosts together; more are left out. Default 300, 1 to 1,000,000.</summary>
    [Range(1, 1_000_000)]
    public int PhoneTextsPerMinute { get; init; } = 300;

    /// <summary>Texts of one phone into one conversation in 24 h, on all hosts together; more are left out. Default 5,000, 1 to 10,000,000.</summary>
    [Range(1, 10_000_000)]
    public int PhoneTextsPerDay { get; init; } = 5_000;

    /// <summary>Calls without a token at once per client address, health and what has a limit of its own apart. Default 1,000, 1 to 100,000.</summary>
    [Range(1, 100_000)]
    public int AddressBurst { get; init; } = 1_000;

    /// <summary>Calls without a token per second and client address in the long run. Default 50, 0.1 to 100,000.</summary>
    [Range(0.1, 100_000)]
    public double AddressPerSecond { get; init; } = 50;

    /// <summary>Wrong tokens and secrets at once per client address. Default 600, 1 to 100,000.</summary>
    [Range(1, 100_000)]
    public int WrongSecretBurst { get; init; } = 600;

    /// <summary>Wrong tokens and secrets per second and client address in the long run. Default 5, 0.01 to 100,000.</summary>
    [Range(0.01, 100_000)]
    public double WrongSecretPerSecond { get; init; } = 5;

    /// <summary>Buckets that are not full and therefore remembered, per kind of limit. Default 50,000, 100 to 10,000,000.</summary>
    [Range(100, 10_000_000)]
    public int BucketsMax { get; init; } = 50_000;
}
