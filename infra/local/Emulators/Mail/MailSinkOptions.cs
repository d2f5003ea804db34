using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactFunctions.Emulators;

public sealed record MailSinkOptions
{
    /// <summary>Of the page; 0, the default, takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Of the mail server; 0, the default, takes a free one.</summary>
    public int SmtpPort { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public ILoggerFactory Loggers { get; init; } = NullLoggerFactory.Instance;
}
