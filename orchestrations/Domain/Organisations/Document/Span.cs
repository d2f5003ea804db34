namespace ContactFunctions.Domain.Organisations.Document;

/// <summary>Durations as numbers of seconds.</summary>
internal static class Span
{
    /// <summary>A year; nothing in a configuration is longer, and much longer ones cannot be represented.</summary>
    public const double SecondsMax = 366d * 24 * 60 * 60;

    public static TimeSpan? Of(double? seconds) => seconds is { } known ? TimeSpan.FromSeconds(Math.Clamp(double.IsNaN(known) ? 0 : known, 0, SecondsMax)) : null;

    public static double? Seconds(TimeSpan? span) => span?.TotalSeconds;
}
