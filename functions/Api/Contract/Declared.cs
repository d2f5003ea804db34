using ContactFunctions.Domain.Presence;

namespace ContactFunctions.Functions.Api.Contract;

/// <summary>The answer to a declaration: presence by itself, and who is signed in.</summary>
public sealed record Declared(
    DeclaredStatus Status,
    string? Reason,
    bool Routable,
    string? Why,
    string Id,
    string Name,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Queues,
    IReadOnlyList<string> Skills,
    int Capacity,
    MyPresence Presence,
    DeclaredStatus? PendingStatus,
    string? PendingReason,
    DateTimeOffset? Since)
{
    public static Declared Of(Me me) => new(
        me.Presence.Status, me.Presence.Reason, me.Presence.Routable, me.Presence.Why,
        me.Id, me.Name, me.Roles, me.Queues, me.Skills, me.Capacity, me.Presence,
        me.Presence.PendingStatus, me.Presence.PendingReason, me.Presence.Since);
}
