using System.Diagnostics;

namespace ContactFunctions.Emulators.Telemetry;

/// <summary>Tells what a span is about: from the first word of its name where that says so, otherwise from its attributes and its kind.</summary>
internal static class SpanFamilies
{
    private static readonly Dictionary<string, SpanFamily> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["push"] = SpanFamily.Push,
        ["process"] = SpanFamily.Durable,
        ["duty"] = SpanFamily.Durable,
        ["orchestration"] = SpanFamily.Durable,
        ["activity"] = SpanFamily.Durable,
        ["sms"] = SpanFamily.Provider,
        ["mail"] = SpanFamily.Provider,
        ["webhook"] = SpanFamily.Provider,
        ["hook"] = SpanFamily.Provider,
        ["queues"] = SpanFamily.Queue,
        ["queue"] = SpanFamily.Queue,
    };

    public static SpanFamily Family(this ReceivedSpan span) =>
        Words.TryGetValue(span.Name.Split(' ', 2)[0], out var family) ? family
        : span.Attributes.ContainsKey(SpanTags.Store) ? SpanFamily.Storage
        : span.Attributes.ContainsKey(SpanTags.Provider) ? SpanFamily.Provider
        : span.Kind switch
        {
            ActivityKind.Server => SpanFamily.Door,
            ActivityKind.Producer or ActivityKind.Consumer => SpanFamily.Queue,
            ActivityKind.Client => SpanFamily.Provider,
            ActivityKind.Internal => SpanFamily.Inside,
        };

    public static string Word(this SpanFamily family) => family.ToString().ToLowerInvariant();
}
