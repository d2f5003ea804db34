using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Attachments;

/// <summary>Event ids 4600 to 4699.</summary>
internal static partial class Log
{
    [LoggerMessage(4600, LogLevel.Error, "The scanner answered {Status} for a file with digest {Digest}, and no verdict; the file is not taken.")]
    public static partial void ScanNotUnderstood(ILogger logger, string digest, int status);

    [LoggerMessage(4601, LogLevel.Error, "The scanner did not answer for a file with digest {Digest}; the file is not taken.")]
    public static partial void ScanUnanswered(ILogger logger, string digest, Exception fault);

}
