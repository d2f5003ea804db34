using System.Text.Json.Serialization;

namespace ContactFunctions.Domain.Presence;

/// <summary>What an operator carries, by channel. A value: equal when every channel's load is.</summary>
/// <param name="All">One for each channel with conversations, in order of the channel's name.</param>
[method: JsonConstructor]
public sealed record ChannelLoads(IReadOnlyList<ChannelLoad> All)
{
    public static ChannelLoads None { get; } = new([]);

    public ChannelLoad Of(string channel) => All.FirstOrDefault(load => load.Channel == channel) ?? new ChannelLoad(channel, 0, 0);

    /// <summary>With so many more conversations and units of one channel; fewer when negative.</summary>
    public ChannelLoads Plus(string channel, int conversations, int units)
    {
        var load = Of(channel);
        load = load with { Conversations = load.Conversations + conversations, Units = load.Units + units };
        var others = All.Where(other => other.Channel != channel);
        return new([.. (load.Conversations == 0 ? others : others.Append(load)).OrderBy(one => one.Channel, StringComparer.Ordinal)]);
    }

    public bool Equals(ChannelLoads? other) => other is not null && All.SequenceEqual(other.All);

    public override int GetHashCode() => All.Count;
}

public sealed record ChannelLoad(string Channel, int Conversations, int Units);
