namespace ContactFunctions.Domain.Customers;

/// <summary>A decision of the staff about two customer records.</summary>
/// <param name="Survivor">The record that speaks, or spoke, for both.</param>
/// <param name="By">Staff id.</param>
/// <param name="CommandId">A repeat finishes what the first try began, and changes nothing else.</param>
public abstract record LinkCommand(string Survivor, string Other, string By, string? Reason, string CommandId);

/// <summary>Both are one customer.</summary>
public sealed record MergeCustomers(string Survivor, string Other, string By, string? Reason, string CommandId)
    : LinkCommand(Survivor, Other, By, Reason, CommandId);

/// <summary>They are not, after all.</summary>
public sealed record SplitCustomers(string Survivor, string Other, string By, string? Reason, string CommandId)
    : LinkCommand(Survivor, Other, By, Reason, CommandId);
