namespace ContactFunctions.Domain.Organisations;

/// <summary>How one channel shares the operators with the others.</summary>
/// <param name="Channel"><c>chat</c>, <c>sms</c> …</param>
/// <param name="Weight">Capacity units of one conversation; 1 to 100.</param>
/// <param name="MaxPerOperator">Conversations of the channel that one operator has at once; null: as many as their units allow.</param>
/// <param name="Priority">Steps of priority that its conversations are ahead of others in a queue; may be negative.</param>
/// <param name="Interrupts">Channels whose conversations do not stand in the way of one of this channel; null: none.</param>
public sealed record ChannelPolicy(
    string Channel, int Weight = 1, int? MaxPerOperator = null, int Priority = 0, IReadOnlyList<string>? Interrupts = null);
