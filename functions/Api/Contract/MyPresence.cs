using ContactFunctions.Domain.Presence;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Functions.Api.Contract;

/// <param name="Why">The first reason why no new work arrives; null when it does.</param>
/// <param name="PendingStatus">What comes after the conversations that are held; null when nothing is planned.</param>
/// <param name="Since">Since when status and reason are what they are; null for somebody who never declared any.</param>
public sealed record MyPresence(
    DeclaredStatus Status,
    string? Reason,
    bool Routable,
    string? Why,
    DeclaredStatus? PendingStatus,
    string? PendingReason,
    DateTimeOffset? Since)
{
    public static MyPresence Of(PresenceView view) =>
        new(view.Status, view.Reason, view.Routable, view.Why, view.PendingStatus, view.PendingReason, view.Since);
}
