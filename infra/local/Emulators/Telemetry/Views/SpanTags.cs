using System.Diagnostics;

namespace ContactFunctions.Emulators.Telemetry;

/// <summary>The attributes that the page understands; all others it shows.</summary>
internal static class SpanTags
{
    public const string Conversation = "conversation.id";
    public const string Function = "function";
    public const string Store = "store";
    public const string Provider = "provider";

    public static string? Text(this ReceivedSpan span, string tag) => span.Attributes.GetValueOrDefault(tag) as string;

    public static bool IsError(this ReceivedSpan span) => span.Status is ActivityStatusCode.Error;

    public static string Host(this TelemetrySource source) => source.Instance.Length > 0 ? source.Instance : source.Service;
}
