using Microsoft.Extensions.Logging;

namespace ContactFunctions.Emulators.SignalR;

internal static partial class Log
{
    [LoggerMessage(7100, LogLevel.Warning, "Upstream answered {Status} to {Event} of connection {ConnectionId}.")]
    public static partial void UpstreamRefused(ILogger logger, string connectionId, string @event, int status);

    [LoggerMessage(7101, LogLevel.Warning, "Upstream was not reached with {Event} of connection {ConnectionId}.")]
    public static partial void UpstreamUnreachable(ILogger logger, string connectionId, string @event, Exception reason);
}
