using System.Diagnostics;

namespace ContactFunctions.Ports.Telemetry;

/// <summary>The one source of spans. Nobody listens: every method answers null at once, and nothing is spent.</summary>
/// <remarks>Attributes are ids and names of ours (<see cref="Tags"/>): never text, names, addresses, phones, tokens, nor messages of exceptions.</remarks>
public static class Traces
{
    /// <summary>Name of the source and of the meter.</summary>
    public const string Name = "ContactFunctions";

    /// <summary>What follows from a request is part of its trace up to this long after its end.</summary>
    public static readonly TimeSpan LateMax = TimeSpan.FromSeconds(10);

    public static readonly ActivitySource Source = new(Name);

    /// <summary>W3C traceparent of what is under way and recorded; null when nothing is. This is what travels in messages and events.</summary>
    public static string? Here => Own?.Id;

    private static Activity? Own =>
        Activity.Current is { Recorded: true } current && ReferenceEquals(current.Source, Source) && !IsLongOver(current) ? current : null;

    /// <summary>A part of what is under way; null when that is nothing of ours, such as a sweep.</summary>
    public static Activity? Begin(string name, ActivityKind kind = ActivityKind.Internal) => Own is null ? null : Source.StartActivity(name, kind);

    /// <summary>Notes which conversation this is about.</summary>
    public static void About(string conversationId) => Own?.SetTag(Tags.Conversation, conversationId);

    /// <summary>Goes on with what another process began. What is under way in this flow has no part in it.</summary>
    /// <param name="traceParent">W3C traceparent; null or malformed begins a trace.</param>
    public static Activity? Continue(string name, ActivityKind kind, string? traceParent)
    {
        if (!Source.HasListeners())
            return null;
        Activity.Current = null;
        return Source.StartActivity(name, kind, Parse(traceParent) ?? default);
    }

    /// <summary>Begins a trace that names its cause: what happens later, and by itself, is no part of the request that made it due.</summary>
    public static Activity? Follow(string name, ActivityKind kind, string? traceParent)
    {
        if (!Source.HasListeners())
            return null;
        Activity.Current = null;
        return Source.StartActivity(name, kind, default(ActivityContext), links: Parse(traceParent) is { } cause ? [new ActivityLink(cause)] : []);
    }

    /// <summary>Marks the span as failed with the name of the exception's type alone: messages hold addresses, and addresses hold keys.</summary>
    /// <returns>False, so that it can stand in a filter and the exception goes on.</returns>
    public static bool Failed(this Activity? span, Exception exception)
    {
        span?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
        return false;
    }

    /// <summary>A loop that serves everybody was begun by whoever came first; it is no part of their trace for ever.</summary>
    private static bool IsLongOver(Activity span) =>
        span.IsStopped && TimeProvider.System.GetUtcNow().UtcDateTime - span.StartTimeUtc - span.Duration > LateMax;

    private static ActivityContext? Parse(string? traceParent) =>
        ActivityContext.TryParse(traceParent, null, isRemote: true, out var context) ? context : null;
}
