namespace ContactFunctions.Domain.Conversations;

/// <summary>The pair of addresses that names one conversation of a channel such as SMS. Both E.164 there.</summary>
public sealed record StandingAddress(string Channel, string Ours, string Theirs);
