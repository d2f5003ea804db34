using ContactFunctions.Domain.Presence;

namespace ContactFunctions.Ports;

/// <param name="LeaseUntil">End of the longest lease; null without one.</param>
public sealed record OperatorPresence(OperatorState State, DateTimeOffset? LeaseUntil);

/// <param name="Changed">False for a repeat of the same declaration.</param>
public sealed record PresenceChange(OperatorPresence Now, bool Changed);

/// <param name="Opened">True when this device had no live lease before: the operator may be routable only now.</param>
public sealed record LeaseChange(Lease Lease, bool Opened);
