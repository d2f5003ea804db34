using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactFunctions.Emulators;

public sealed record TelemetryReceiverOptions
{
    /// <summary>0, the default, takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Whether exports are kept as they came too, for tests that look for what must not be in them. Default false.</summary>
    public bool KeepRaw { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public ILoggerFactory Loggers { get; init; } = NullLoggerFactory.Instance;
}
