using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Sla;

namespace ContactFunctions.Workflows.Views;

/// <summary>One clock of a service level, for staff.</summary>
/// <param name="Kind"><c>firstResponse</c>, <c>nextResponse</c> or <c>resolution</c>.</param>
/// <param name="State"><c>running</c>, <c>paused</c>, <c>warning</c>, <c>breached</c>, <c>met</c> or <c>missed</c>.</param>
/// <param name="Due">Of a paused clock: if it ran on from now. Null: never within the hours that anybody planned.</param>
/// <param name="ElapsedSeconds">Business time.</param>
public sealed record ClockView(string Kind, string State, DateTimeOffset StartedAt, DateTimeOffset? Due, int ElapsedSeconds, int TargetSeconds)
{
    public static IReadOnlyList<ClockView> Of(ConversationHead head, Organisation organisation, DateTimeOffset now) =>
        [.. Clocks.Of(head, organisation.ServiceBook.TermsOf(head), now).Select(Of)];

    private static ClockView Of(ServiceClock clock) => new(
        Clocks.NameOf(clock.Kind), clock.State.ToString().ToLowerInvariant(), clock.StartedAt, clock.DueAt,
        (int)clock.Elapsed.TotalSeconds, (int)clock.Target.TotalSeconds);
}
