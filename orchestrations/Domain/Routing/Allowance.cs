using ContactFunctions.Domain.Presence;

namespace ContactFunctions.Domain.Routing;

/// <summary>How much one operator may carry where one channel is concerned.</summary>
/// <param name="Capacity">Units over all channels.</param>
/// <param name="ConversationsMax">Conversations of the channel; null: as many as the units allow.</param>
/// <param name="Interrupts">Channels whose conversations do not stand in the way of this one; null: none.</param>
public sealed record Allowance(int Capacity, int? ConversationsMax = null, IReadOnlyList<string>? Interrupts = null)
{
    public static implicit operator Allowance(int capacity) => new(capacity);

    public Room RoomFor(OperatorState person, string channel, int weight)
    {
        if (ConversationsMax is { } max && person.LoadOf(channel).Conversations >= max)
            return Room.ChannelFull;
        if (person.UsedUnits + weight <= Capacity)
            return Room.Free;
        if (Interrupts is null)
            return Room.Full;
        var yielding = 0;
        foreach (var other in Interrupts)
            yielding += person.LoadOf(other).Units;
        return person.UsedUnits - yielding + weight <= Capacity ? Room.ByInterrupting : Room.Full;
    }

    /// <summary>Whether there is room without interrupting anything: what cannot be marked must not go beyond the capacity.</summary>
    public bool HasPlainRoom(OperatorState person, Placement placement) =>
        RoomFor(person, placement.Channel, placement.Weight) is Room.Free;

    /// <summary>Whether there is room, and how the conversation must be marked that takes it.</summary>
    public bool HasRoom(OperatorState person, Placement placement, out Beyond beyond)
    {
        var room = RoomFor(person, placement.Channel, placement.Weight);
        beyond = room is Room.ByInterrupting ? Beyond.Interrupting : Beyond.None;
        return room is Room.Free or Room.ByInterrupting;
    }
}

/// <summary>What an operator has left for one more conversation.</summary>
public enum Room
{
    Free,

    /// <summary>None in sum, but it may interrupt what they carry.</summary>
    ByInterrupting,

    /// <summary>Too few units.</summary>
    Full,

    /// <summary>As many conversations of this channel as they may have.</summary>
    ChannelFull,
}
