using System.Diagnostics;

namespace ContactFunctions.Emulators.Telemetry;

/// <summary>Tells what a span is about from its attributes first, from its name and kind otherwise.</summary>
internal static class SpanFamilies
{
    private static readonly string[] DurableWords = ["orchestrat", "durable", "activity", "duty", "signal ", "timer"];
    private static readonly string[] PushWords = ["push", "signalr", "broadcast"];
    private static readonly string[] ProviderWords = ["sms", "mail", "webhook", "twilio", "text "];

    public static SpanFamily Family(this ReceivedSpan span)
    {
        if (span.Attributes.ContainsKey(SpanTags.Store))
            return SpanFamily.Storage;
        if (span.Kind is ActivityKind.Producer or ActivityKind.Consumer)
            return Says(span, DurableWords) ? SpanFamily.Durable : SpanFamily.Queue;
        if (span.Kind is ActivityKind.Server)
            return SpanFamily.Door;
        if (Says(span, PushWords))
            return SpanFamily.Push;
        if (span.Kind is ActivityKind.Client || span.Attributes.ContainsKey(SpanTags.Provider))
            return span.Kind is ActivityKind.Client || Says(span, ProviderWords) ? SpanFamily.Provider : SpanFamily.Inside;
        return span.Attributes.ContainsKey(SpanTags.Duty) || Says(span, DurableWords) ? SpanFamily.Durable : SpanFamily.Inside;
    }

    public static string Word(this SpanFamily family) => family.ToString().ToLowerInvariant();

    private static bool Says(ReceivedSpan span, string[] words) =>
        words.Any(word => span.Name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
