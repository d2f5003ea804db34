using ContactFunctions.Domain.Presence;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Functions.Api.Contract;

/// <param name="Why">The first reason why no new work arrives; null when it does.</param>
public sealed record MyPresence(DeclaredStatus Status, string? Reason, bool Routable, string? Why)
{
    public static MyPresence Of(PresenceView view) => new(view.Status, view.Reason, view.Routable, view.Why);
}
