namespace ContactFunctions.Domain.Presence;

/// <summary>One device of an operator is there until <see cref="ExpiresAt"/>; a heartbeat renews it.</summary>
public sealed record Lease(string Operator, string DeviceId, DateTimeOffset ExpiresAt)
{
    public static readonly TimeSpan Duration = TimeSpan.FromSeconds(60);
}
