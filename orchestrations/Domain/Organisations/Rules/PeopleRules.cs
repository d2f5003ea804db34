using ContactFunctions.Domain.Organisations.Document;
using ContactFunctions.Domain.Routing;
using static ContactFunctions.Domain.Organisations.Rules.OrganisationLimits;

namespace ContactFunctions.Domain.Organisations.Rules;

/// <summary>Operators, and the channels that share them.</summary>
internal static class PeopleRules
{
    private const string OperatorIdMarks = "-_.:@+";

    public static void Check(OrganisationDocument document, KnownIds known, Findings findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, person) in findings.Each("operators", document.Operators, OperatorsMax))
        {
            findings.Id($"{path}.id", person.Id, seen, OperatorIdCharactersMax, OperatorIdMarks);
            findings.Name($"{path}.name", person.Name);
            findings.Number($"{path}.capacity", person.Capacity, 0, CapacityMax);
            Queues(path, person, known, findings);
            foreach (var (skill, level) in person.Skills ?? new Dictionary<string, int>())
            {
                findings.Word($"{path}.skills.{skill}", skill);
                findings.Number($"{path}.skills.{skill}", level, 1, SkillNeed.LevelMax);
            }

            if (person.Skills?.Count > BelongingsMax)
                findings.Add($"{path}.skills", "too_many", $"At most {BelongingsMax} are allowed.");
            foreach (var (channel, max) in person.ChannelLimits ?? new Dictionary<string, int>())
            {
                Channel($"{path}.channelLimits.{channel}", channel, findings);
                findings.Number($"{path}.channelLimits.{channel}", max, 0, ConversationsMax);
            }
        }

        Channels(document, findings);
    }

    private static void Queues(string path, OperatorDocument person, KnownIds known, Findings findings)
    {
        var serves = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (place, queue) in findings.Each($"{path}.queues", person.Queues, BelongingsMax))
        {
            findings.Known(place, queue, known.Queues, "queue");
            if (!serves.Add(queue))
                findings.Add(place, "duplicate", $"'{queue}' is listed twice.");
        }
    }

    private static void Channels(OrganisationDocument document, Findings findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, channel) in findings.Each("channels", document.Channels, ChannelsMax))
        {
            findings.Id($"{path}.channel", channel.Channel, seen);
            findings.Number($"{path}.weight", channel.Weight, 1, WeightMax);
            findings.Number($"{path}.maxPerOperator", channel.MaxPerOperator, 0, ConversationsMax);
            findings.Number($"{path}.priority", channel.Priority, -ChannelPriorityMax, ChannelPriorityMax);
            foreach (var (place, other) in findings.Each($"{path}.interrupts", channel.Interrupts))
            {
                Channel(place, other, findings);
                if (other == channel.Channel)
                    findings.Add(place, "self_reference", "A channel cannot interrupt itself.");
            }
        }
    }

    /// <summary>Channels need not be listed to be named: those that are not are ordinary.</summary>
    private static void Channel(string path, string channel, Findings findings) => findings.Id(path, channel, []);
}
