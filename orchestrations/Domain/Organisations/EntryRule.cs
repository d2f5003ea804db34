using ContactFunctions.Domain.Routing;

namespace ContactFunctions.Domain.Organisations;

/// <summary>Control logic: who a contact comes from decides where it goes. The first rule that matches counts.</summary>
/// <param name="Name">Shown in explanations; unique.</param>
public sealed record EntryRule(string Name, EntryCondition When, EntryAction Then);

/// <summary>Every part that is given must hold; a part that is null or empty always does.</summary>
/// <param name="Queues">The queue that was asked for.</param>
/// <param name="Segments">What the customer is: <c>new</c>, <c>existing</c>, or what a vouching site says (<c>dealer</c>, <c>vip</c> …).</param>
/// <param name="Locales">Beginnings of BCP 47 tags: <c>fr</c> covers <c>fr-CA</c>.</param>
/// <param name="Pages">Beginnings of the address of the page that the contact comes from.</param>
public sealed record EntryCondition(
    IReadOnlyList<string>? Queues = null,
    IReadOnlyList<string>? Channels = null,
    IReadOnlyList<string>? Segments = null,
    IReadOnlyList<string>? Locales = null,
    IReadOnlyList<string>? Pages = null);

/// <param name="Queue">Null: the queue that was asked for.</param>
/// <param name="Priority">1 to 5; null: normal.</param>
/// <param name="Needs">Added to those of the queue; null: none.</param>
/// <param name="Spread">Queues that share the contacts, by weight; takes precedence over <paramref name="Queue"/>; null: none.</param>
public sealed record EntryAction(
    string? Queue = null, int? Priority = null, IReadOnlyList<SkillNeed>? Needs = null, IReadOnlyList<QueueShare>? Spread = null);

/// <param name="Weight">1 and more: of all weights together, this share of the contacts goes there.</param>
public sealed record QueueShare(string Queue, int Weight);
