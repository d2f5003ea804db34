using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactFunctions.Emulators;

public sealed record HookReceiverOptions
{
    /// <summary>0, the default, takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The sender's own, <c>Webhooks__Outgoing__Secret</c>.</summary>
    public required string Secret { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public ILoggerFactory Loggers { get; init; } = NullLoggerFactory.Instance;
}
