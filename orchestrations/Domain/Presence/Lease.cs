namespace ContactFunctions.Domain.Presence;

/// <summary>One device of an operator is there until <see cref="ExpiresAt"/>; a heartbeat renews it.</summary>
public sealed record Lease(string Operator, string DeviceId, DateTimeOffset ExpiresAt)
{
    public static readonly TimeSpan Duration = TimeSpan.FromSeconds(60);

    /// <summary>
    /// At most this is left once the device's real-time connection is lost. Longer than the 20 s between two heartbeats of a client that lives,
    /// so that nobody goes offline for a network that blinked.
    /// </summary>
    public static readonly TimeSpan AfterDisconnect = TimeSpan.FromSeconds(25);
}
