using System.ComponentModel.DataAnnotations;

namespace ContactFunctions.Functions.Hosting.Limits;

/// <summary>Section <c>RateLimits</c>. Counted by each host for itself, so with n hosts the real limit is up to n times as high.</summary>
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

    /// <summary>Buckets that are not full and therefore remembered, per kind of limit. Default 50,000, 100 to 10,000,000.</summary>
    [Range(100, 10_000_000)]
    public int BucketsMax { get; init; } = 50_000;
}
