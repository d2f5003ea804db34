using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactFunctions.Emulators;

public sealed record IssuerOptions
{
    /// <summary>Port on 127.0.0.1; 0, the default, takes a free one.</summary>
    public int Port { get; init; }

    public IReadOnlyList<DemoUser> Users { get; init; } = DemoUser.Organisation;

    /// <summary>The <c>aud</c> of access tokens.</summary>
    public string Audience { get; init; } = "contactfunctions";

    /// <summary>The one public client of the authorization-code flow.</summary>
    public string ClientId { get; init; } = "console";

    /// <summary>Origins that sign-in may return to and that may call the issuer from a page.</summary>
    public IReadOnlyList<Uri> RedirectOrigins { get; init; } = [];

    /// <summary>PKCS #8 PEM of the signing key, created when missing, so that tokens outlive a restart. Null keeps the key in memory.</summary>
    public string? KeyFile { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public ILoggerFactory Loggers { get; init; } = NullLoggerFactory.Instance;
}
