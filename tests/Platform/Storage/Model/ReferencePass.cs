using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Matching;
using ContactFunctions.Ports;

namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>I3 as it is written down, without any care for speed: give the best placed conversation that anybody can take, and begin again.</summary>
internal sealed class ReferencePass(LedgerSnapshot snapshot, Organisation organisation)
{
    private readonly List<(Placement Ticket, string Person)> given = [];

    /// <summary>What a pass on this snapshot has to claim, in order.</summary>
    public static IReadOnlyList<(string Conversation, string Person)> Of(LedgerSnapshot snapshot, Organisation organisation)
    {
        var pass = new ReferencePass(snapshot, organisation);
        while (pass.Next() is { } next)
            pass.given.Add(next);
        return [.. pass.given.Select(one => (one.Ticket.ConversationId, one.Person))];
    }

    private (Placement, string)? Next()
    {
        var queue = snapshot.Waiting.OrderBy(ticket => ticket.EffectiveAt).ThenBy(ticket => ticket.ConversationId, StringComparer.Ordinal);
        foreach (var ticket in queue.Where(ticket => given.All(one => one.Ticket != ticket)))
            if (Best(ticket) is { } person)
                return (ticket, person);
        return null;
    }

    private string? Best(Placement ticket)
    {
        var able = snapshot.Operators.Where(person => IsAble(person, ticket)).ToList();
        var fresh = able.Where(person => !ticket.Declined.Any(no => no.Operator == person.Id && no.Until > snapshot.TakenAt)).ToList();
        var asked = fresh.Count > 0 ? fresh : able;
        if (asked.Exists(person => person.Id == ticket.PreferredOperator)) return ticket.PreferredOperator;
        return asked
            .OrderBy(person => Rank(person, organisation.PolicyOf(ticket.Queue).Selection))
            .ThenBy(person => given.Count(one => one.Person == person.Id))
            .ThenBy(person => person.IdleSince)
            .ThenBy(person => person.Id, StringComparer.Ordinal)
            .FirstOrDefault()?.Id;
    }

    private bool IsAble(OperatorState person, Placement ticket)
    {
        var profile = organisation.ProfileOf(person.Id);
        return person is { Status: DeclaredStatus.Available, Responsive: true, Lost: false }
            && snapshot.Leases.Any(lease => lease.Operator == person.Id && lease.ExpiresAt > snapshot.TakenAt)
            && profile.Queues.Contains(ticket.Queue)
            && ticket.Needs.All(need => profile.Skills.Any(skill => skill.Skill == need.Skill && skill.Level >= need.Level))
            && Used(person) + ticket.Weight <= profile.Capacity;
    }

    private int Rank(OperatorState person, SelectionPolicy policy) => policy switch
    {
        SelectionPolicy.LongestIdle or SelectionPolicy.BestFit => 0,
        SelectionPolicy.MostSpareCapacity => Used(person) - organisation.ProfileOf(person.Id).Capacity,
        SelectionPolicy.FewestActive => Used(person),
    };

    private int Used(OperatorState person) => person.UsedUnits + given.Where(one => one.Person == person.Id).Sum(one => one.Ticket.Weight);
}
