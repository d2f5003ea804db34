using System.ComponentModel.DataAnnotations;

namespace ContactFunctions.Functions.Timers;

/// <summary>Section <c>Retention</c>. Conversations themselves are kept: this is about what only their course needed.</summary>
public sealed class RetentionOptions
{
    public const string Section = "Retention";

    /// <summary>Days for which finished durable instances, expired identity tokens and ticket counters stay. Default 7, 1 to 365.</summary>
    [Range(1, 365)]
    public int FinishedDays { get; init; } = 7;
}
