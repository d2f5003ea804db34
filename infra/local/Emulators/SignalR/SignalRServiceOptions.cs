using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactFunctions.Emulators;

public sealed record SignalRServiceOptions
{
    /// <summary>The key that Microsoft documents for its own SignalR emulator. It protects nothing.</summary>
    public const string DevelopmentAccessKey = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDEFGH";

    /// <summary>Port on 127.0.0.1; 0, the default, takes a free one.</summary>
    public int Port { get; init; }

    public string AccessKey { get; init; } = DevelopmentAccessKey;

    /// <summary>Where connection events are posted: tried in order until one answers. Default: nowhere.</summary>
    public IReadOnlyList<Uri> Upstreams { get; init; } = [];

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public ILoggerFactory Loggers { get; init; } = NullLoggerFactory.Instance;
}
