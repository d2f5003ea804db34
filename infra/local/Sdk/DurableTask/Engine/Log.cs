using Microsoft.Extensions.Logging;

namespace ContactFunctions.DurableEngine;

/// <summary>Event ids 5000 to 5099.</summary>
internal static partial class Log
{
    [LoggerMessage(5000, LogLevel.Warning, "Gave up bucket {Bucket}; its next owner goes on with what is stored.")]
    public static partial void BucketLost(ILogger logger, int bucket, Exception reason);

    [LoggerMessage(5001, LogLevel.Error, "The engine failed on a step of instance {InstanceId}.")]
    public static partial void StepFailed(ILogger logger, string instanceId, Exception reason);

    [LoggerMessage(5002, LogLevel.Information, "Took bucket {Bucket}.")]
    public static partial void BucketTaken(ILogger logger, int bucket);

    [LoggerMessage(5003, LogLevel.Information, "Released bucket {Bucket}.")]
    public static partial void BucketReleased(ILogger logger, int bucket);

    [LoggerMessage(5004, LogLevel.Warning, "The host's lease could not be renewed.")]
    public static partial void RenewalFailed(ILogger logger, Exception reason);

    [LoggerMessage(5005, LogLevel.Warning, "A letter to instance {InstanceId} did not arrive yet.")]
    public static partial void LetterDelayed(ILogger logger, string instanceId, Exception reason);

    [LoggerMessage(5006, LogLevel.Warning, "A payload for instance {InstanceId} has {Chars} characters; pass references, not contents.")]
    public static partial void PayloadLarge(ILogger logger, string instanceId, int chars);

    [LoggerMessage(5007, LogLevel.Warning, "Bucket {Bucket} was taken from this host without its knowledge; it is taken anew.")]
    public static partial void BucketReplaced(ILogger logger, int bucket);
}
