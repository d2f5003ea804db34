using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.Presence;

/// <summary>Everybody who serves a queue, whether they are there or not.</summary>
public sealed class Roster(IRoutingLedger ledger, IOrganisations organisations, TimeProvider clock)
{
    /// <summary>In order of name.</summary>
    public async Task<IReadOnlyList<ColleagueView>> ListAsync(CancellationToken cancellation)
    {
        var organisation = await organisations.CurrentAsync(cancellation);
        var snapshot = await ledger.SnapshotAsync(cancellation);
        var now = clock.GetUtcNow();
        var states = snapshot.Operators.ToDictionary(state => state.Id, StringComparer.Ordinal);
        return
        [
            .. from person in organisation.Operators.Values
               orderby person.Name, person.Id
               let state = states.GetValueOrDefault(person.Id) ?? new OperatorState { Id = person.Id }
               select View(person, new OperatorPresence(state, snapshot.LeaseUntil(person.Id)), now),
        ];
    }

    private static ColleagueView View(OperatorProfile person, OperatorPresence presence, DateTimeOffset now) => new(
        person.Id, person.Name, person.Queues,
        person.Skills.ToDictionary(skill => skill.Skill, skill => skill.Level, StringComparer.Ordinal),
        person.Capacity, presence.State.UsedUnits, presence.State.Loads?.All.Sum(load => load.Conversations) ?? 0,
        ViewRules.Presence(presence, now));
}
