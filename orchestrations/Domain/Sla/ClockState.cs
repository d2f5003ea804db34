namespace ContactFunctions.Domain.Sla;

/// <summary>How a clock stands; on the wire in lower camel case.</summary>
public enum ClockState
{
    Running,

    /// <summary>The customer is awaited; outside business hours a clock is <see cref="Running"/> all the same, it only gains nothing.</summary>
    Paused,

    /// <summary>A warning share has passed.</summary>
    Warning,

    /// <summary>The target has passed and what it demands has not happened yet.</summary>
    Breached,

    /// <summary>Stopped in time.</summary>
    Met,

    /// <summary>Stopped too late.</summary>
    Missed,
}
