using ContactFunctions.Domain.Hooks;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Api.Contract;

/// <summary>A webhook and how it stands.</summary>
/// <param name="State"><c>active</c>, <c>inactive</c>, or <c>off</c>: the receiver answered 410, and nothing goes there until it is switched on anew.</param>
/// <param name="FailingSince">Null: what was called last was taken.</param>
/// <param name="Pending">Deliveries that are tried; 1,000 stands for that many or more.</param>
/// <param name="Dead">Deliveries that are given up; 1,000 stands for that many or more.</param>
/// <param name="Implied">A service level calls it: it stands in no list of the configuration, and hears of its escalations only.</param>
public sealed record WebhookView(
    string Id, string Name, string Address, IReadOnlyList<string> Events, bool Active, string State, DateTimeOffset? ActiveSince, DateTimeOffset? FailingSince,
    int Pending, int Dead, bool Implied)
{
    public static WebhookView Of((Subscription Subscription, Standing Standing) known)
    {
        var (subscription, standing) = known;
        var state = !subscription.Active ? "inactive" : standing.IsOff(subscription) ? "off" : "active";
        return new(
            subscription.Id, subscription.Name, subscription.Address, [.. subscription.Events.Select(HookKinds.NameOf)], subscription.Active, state,
            subscription.ActiveSince, standing.FailingSince, standing.Pending, standing.Dead, subscription.IsImplied);
    }
}
