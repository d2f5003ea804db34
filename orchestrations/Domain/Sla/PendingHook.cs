namespace ContactFunctions.Domain.Sla;

/// <summary>A webhook that an escalation demands and that is not handed over to the deliveries yet.</summary>
/// <param name="Key">Names it for good: whoever hands it over again hands over nothing new. At most 100 characters.</param>
/// <param name="Since">When it was demanded.</param>
/// <param name="Entry">Number of the entry that says so; 0 in rows of older releases.</param>
public sealed record PendingHook(string Key, string Address, ClockKind Clock, double Share, DateTimeOffset Since, long Entry = 0);
