namespace ContactFunctions.Domain.Organisations;

/// <summary>Who an operator is and what they may serve.</summary>
/// <param name="Id">The directory's user name; lower case, part of row keys.</param>
/// <param name="Capacity">Units that they carry at once.</param>
public sealed record OperatorProfile(
    string Id, string Name, IReadOnlyList<string> Queues, IReadOnlyList<SkillLevel> Skills, int Capacity = 3)
{
    /// <summary>Conversations of a channel that this operator has at once, instead of the channel's own limit; null: the channel's.</summary>
    public IReadOnlyList<ChannelLimit>? ChannelLimits { get; init; }

    /// <summary>0 when they do not have the skill.</summary>
    public int LevelOf(string skill)
    {
        foreach (var level in Skills)
            if (level.Skill == skill)
                return level.Level;
        return 0;
    }
}

/// <param name="Level">1 to 10.</param>
public sealed record SkillLevel(string Skill, int Level = SkillLevel.Max)
{
    public const int Max = 10;
}

/// <param name="Max">0 to 100; 0: none of this channel.</param>
public sealed record ChannelLimit(string Channel, int Max);
