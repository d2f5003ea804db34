using ContactFunctions.Domain.Calendars;
using ContactFunctions.Domain.Organisations;

namespace ContactFunctions.Workflows.Dispatch;

/// <summary>A queue as customers see it before they write.</summary>
/// <param name="EstimatedWaitSeconds">Null when nobody serves it now, so that no honest estimate exists.</param>
/// <param name="OpensAt">Next opening time; null while open.</param>
public sealed record QueueView(
    string Queue, string Name, QueueState State, int Waiting, int? EstimatedWaitSeconds, StaffView Operators, DateTimeOffset? OpensAt)
{
    /// <summary>In each language; null: the name is the same in all.</summary>
    public Names? Names { get; init; }

    /// <summary>Next closing time; null while closed, and when it never closes.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    /// <summary>The ordinary week; null when it is always open.</summary>
    public IReadOnlyList<WeekdayHours>? Hours { get; init; }

    /// <summary>IANA zone of <see cref="Hours"/>; null when it is always open.</summary>
    public string? Zone { get; init; }

    /// <summary>What one more contact meets; null while contacts are taken in the ordinary way.</summary>
    public LimitAction? Limit { get; init; }
}

public sealed record StaffView(int Available, int Busy, int Away);

/// <summary>On the wire in lower camel case.</summary>
public enum QueueState
{
    Open,
    Busy,
    Crowded,
    Closed,
}
