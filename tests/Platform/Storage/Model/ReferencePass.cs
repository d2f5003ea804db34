using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Matching;
using ContactFunctions.Ports;

namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>I3 as it is written down, without any care for speed: give the best placed conversation that anybody can take, and begin again.</summary>
internal sealed class ReferencePass(LedgerSnapshot snapshot, Organisation organisation)
{
    private readonly List<(Placement Ticket, IReadOnlyList<string> People)> given = [];

    /// <summary>What a pass on this snapshot has to claim, in order.</summary>
    public static IReadOnlyList<string> Of(LedgerSnapshot snapshot, Organisation organisation)
    {
        var pass = new ReferencePass(snapshot, organisation);
        while (pass.Next() is { } next)
            pass.given.Add(next);
        return [.. pass.given.Select(one => Told(one.Ticket, one.People))];
    }

    public static string Told(Placement ticket, IEnumerable<string> people) => $"{ticket.ConversationId} to {string.Join(" and ", people)}";

    private (Placement, IReadOnlyList<string>)? Next()
    {
        var queue = snapshot.Waiting.OrderBy(ticket => ticket.EffectiveAt).ThenBy(ticket => ticket.ConversationId, StringComparer.Ordinal);
        foreach (var ticket in queue.Where(ticket => given.All(one => one.Ticket != ticket)))
            if (Best(ticket) is { Count: > 0 } people)
                return (ticket, people);
        return null;
    }

    private IReadOnlyList<string> Best(Placement ticket)
    {
        var able = snapshot.Operators.Where(person => IsAble(person, ticket)).ToList();
        if (IsKept(ticket)) able.RemoveAll(person => person.Id != ticket.PreferredOperator);
        var fresh = able.Where(person => !HasDeclined(ticket, person.Id)).ToList();
        var asked = fresh.Count > 0 ? fresh : able;
        if (asked.Exists(person => person.Id == ticket.PreferredOperator)) return [ticket.PreferredOperator!];
        var policy = organisation.PolicyOf(ticket.Queue);
        return
        [
            .. asked
                .OrderByDescending(person => ticket.Needs.Count(need => !IsRequired(ticket, need) && Level(person, need) >= need.Level))
                .ThenBy(person => Rank(person, ticket, policy.Selection))
                .ThenBy(person => given.Count(one => one.People.Contains(person.Id)))
                .ThenBy(person => person.IdleSince)
                .ThenBy(person => person.Id, StringComparer.Ordinal)
                .Take(policy.AutoConnect ? 1 : policy.RingSize)
                .Select(person => person.Id),
        ];
    }

    private bool IsAble(OperatorState person, Placement ticket) =>
        IsThere(person)
        && organisation.ProfileOf(person.Id).Queues.Contains(ticket.Queue)
        && ticket.Needs.All(need => !IsRequired(ticket, need) || Level(person, need) >= need.Level)
        && HasRoom(person, ticket);

    private bool IsThere(OperatorState person) =>
        person is { Status: DeclaredStatus.Available, PendingStatus: null, Responsive: true, Lost: false }
        && snapshot.Leases.Any(lease => lease.Operator == person.Id && lease.ExpiresAt > snapshot.TakenAt);

    /// <summary>For its preferred operator alone, while their patience lasts.</summary>
    private bool IsKept(Placement ticket) =>
        ticket.PreferredUntil > snapshot.TakenAt && ticket.PreferredOperator is { } preferred && !HasDeclined(ticket, preferred)
        && (ticket.Direct || snapshot.Operators.Any(person => person.Id == preferred && IsThere(person)));

    private bool HasDeclined(Placement ticket, string person) => ticket.Declined.Any(no => no.Operator == person && no.Until > snapshot.TakenAt);

    private bool HasRoom(OperatorState person, Placement ticket)
    {
        var (profile, channel) = (organisation.ProfileOf(person.Id), organisation.ChannelOf(ticket.Channel));
        var max = profile.ChannelLimits?.FirstOrDefault(limit => limit.Channel == ticket.Channel)?.Max ?? channel.MaxPerOperator ?? int.MaxValue;
        var mine = given.Where(one => one.People.Contains(person.Id)).Select(one => one.Ticket).ToList();
        if (person.LoadOf(ticket.Channel).Conversations + mine.Count(one => one.Channel == ticket.Channel) >= max) return false;
        var yielding = (channel.Interrupts ?? []).Sum(other => person.LoadOf(other).Units + mine.Where(one => one.Channel == other).Sum(one => one.Weight));
        return Used(person) - yielding + ticket.Weight <= profile.Capacity;
    }

    private static bool IsRequired(Placement ticket, SkillNeed need) => !need.Preferred && !ticket.Relaxed.Contains(need.Skill);

    private int Level(OperatorState person, SkillNeed need) =>
        organisation.ProfileOf(person.Id).Skills.Where(skill => skill.Skill == need.Skill).Sum(skill => skill.Level);

    private int Rank(OperatorState person, Placement ticket, SelectionPolicy policy) => policy switch
    {
        SelectionPolicy.LongestIdle => 0,
        SelectionPolicy.MostSpareCapacity => Used(person) - organisation.ProfileOf(person.Id).Capacity,
        SelectionPolicy.FewestActive => Used(person),
        SelectionPolicy.BestFit => -ticket.Needs.Sum(need => Level(person, need)),
    };

    private int Used(OperatorState person) => person.UsedUnits + given.Where(one => one.People.Contains(person.Id)).Sum(one => one.Ticket.Weight);
}
