using ContactFunctions.Domain.Calendars;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Routing;

namespace ContactFunctions.Domain.Sla;

/// <summary>The service levels of an organisation, in the order in which they are tried.</summary>
/// <param name="calendarOfQueue">The calendar id of a queue; null: always open.</param>
public sealed class ServiceBook(IReadOnlyList<ServiceLevel> levels, CalendarBook calendars, Func<string, string?> calendarOfQueue)
{
    public static ServiceBook None { get; } = new([], CalendarBook.Empty, _ => null);

    public IReadOnlyList<ServiceLevel> All => levels;

    /// <summary>What a contact keeps from its opening on: the first policy that fits.</summary>
    public ServicePin Pin(ContactTraits contact)
    {
        var level = levels.FirstOrDefault(policy => policy.When?.Fits(contact) is not false);
        return level is null ? new ServicePin("", null) : new ServicePin(level.Id, level.Calendar ?? calendarOfQueue(contact.Queue));
    }

    /// <summary>The head with the policy that it keeps. Whatever takes a contact to another queue pins it first, to the one that it began in.</summary>
    public ConversationHead Pinned(ConversationHead head) =>
        levels.Count == 0 || head.Marks.Service is not null ? head : head with { Marks = head.Marks with { Service = Pin(Traits(head)) } };

    /// <summary>Null when nothing is measured. What is not pinned yet, or to a policy that has been removed since, goes by the one that fits now.</summary>
    public ServiceTerms? TermsOf(ConversationHead head)
    {
        var pin = head.Marks.Service is { } pinned && (pinned.Level.Length == 0 || Find(pinned.Level) is not null)
            ? pinned
            : Pin(Traits(head));
        return Find(pin.Level) is { } level ? new ServiceTerms(level, calendars.HoursOf(pin.Calendar)) : null;
    }

    private static ContactTraits Traits(ConversationHead head) => new(
        head.Queue, head.Channel, head.Routing?.Priority ?? QueueOrder.NormalPriority, head.Routing?.Segment);

    private ServiceLevel? Find(string id) => levels.FirstOrDefault(level => level.Id == id);
}
