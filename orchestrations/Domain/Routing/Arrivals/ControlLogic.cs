using System.Security.Cryptography;
using System.Text;
using ContactFunctions.Domain.Organisations;

namespace ContactFunctions.Domain.Routing.Arrivals;

/// <summary>Who a contact comes from decides where it goes: the organisation's entry rules, the first that matches.</summary>
public static class ControlLogic
{
    /// <summary>Deciding again on the same arrival and organisation gives the same.</summary>
    public static Destination Decide(Organisation organisation, Arrival arrival)
    {
        var rule = organisation.EntryRules.FirstOrDefault(rule => Holds(rule.When, arrival));
        var then = rule?.Then;
        var queue = Share(then?.Spread, arrival.ConversationId) ?? then?.Queue ?? arrival.Queue;
        return new Destination(organisation.Queues.ContainsKey(queue) ? queue : arrival.Queue, new RoutingRequest
        {
            Priority = then?.Priority ?? QueueOrder.NormalPriority,
            Needs = [.. Together(arrival.Needs ?? [], then?.Needs ?? [])],
            Operator = arrival.Operator is { } asked && organisation.Operators.ContainsKey(asked) ? asked : null,
            Segment = arrival.Segment,
            Rule = rule?.Name,
        });
    }

    /// <summary>A conversation's own needs and those of the queue; of two for one skill its own counts.</summary>
    /// <param name="ofQueue">What the queue asks of every contact; null: nothing.</param>
    public static IReadOnlyList<SkillNeed> NeedsOn(IEnumerable<SkillNeed> own, IEnumerable<SkillNeed>? ofQueue) =>
        [.. Together(own.Where(need => !need.OfQueue), (ofQueue ?? []).Select(need => need with { OfQueue = true }))];

    private static IEnumerable<SkillNeed> Together(IEnumerable<SkillNeed> first, IEnumerable<SkillNeed> then) =>
        first.Concat(then).DistinctBy(need => need.Skill, StringComparer.Ordinal);

    private static bool Holds(EntryCondition when, Arrival arrival) =>
        Names(when.Queues, arrival.Queue)
        && Names(when.Channels, arrival.Channel)
        && Names(when.Segments, arrival.Segment)
        && Begins(when.Locales, arrival.Locale)
        && Begins(when.Pages, arrival.Page);

    private static bool Names(IReadOnlyList<string>? listed, string? value) =>
        listed is null or { Count: 0 } || (value is not null && listed.Contains(value, StringComparer.OrdinalIgnoreCase));

    private static bool Begins(IReadOnlyList<string>? beginnings, string? value) =>
        beginnings is null or { Count: 0 }
        || (value is not null && beginnings.Any(beginning => value.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)));

    /// <summary>By a hash of the conversation, so that a retry goes where the first try went.</summary>
    private static string? Share(IReadOnlyList<QueueShare>? shares, string conversationId)
    {
        var sum = shares?.Sum(share => Math.Max(0, share.Weight)) ?? 0;
        if (sum == 0)
            return null;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(conversationId));
        var place = (int)(BitConverter.ToUInt32(hash) % (uint)sum);
        foreach (var share in shares!)
        {
            place -= Math.Max(0, share.Weight);
            if (place < 0)
                return share.Queue;
        }

        return null;
    }
}
