using ContactFunctions.Domain.Calendars;
using ContactFunctions.Domain.Conversations;

namespace ContactFunctions.Domain.Sla;

/// <summary>The service levels of an organisation, in the order in which they are tried.</summary>
/// <param name="calendarOfQueue">The calendar id of a queue; null: always open.</param>
public sealed class ServiceLevels(IReadOnlyList<ServiceLevel> levels, CalendarBook calendars, Func<string, string?> calendarOfQueue)
{
    public static ServiceLevels None { get; } = new([], CalendarBook.Empty, _ => null);

    public IReadOnlyList<ServiceLevel> All => levels;

    /// <summary>What a contact keeps from its opening on: the first policy that fits.</summary>
    public ServicePin Pin(ContactTraits contact)
    {
        var level = levels.FirstOrDefault(policy => policy.When?.Fits(contact) is not false);
        return level is null ? new ServicePin("", null) : new ServicePin(level.Id, level.Calendar ?? calendarOfQueue(contact.Queue));
    }

    /// <summary>
    /// Null when nothing is measured. What was opened before it was pinned, or is pinned to a policy that has been removed since, goes by the
    /// policy that fits its present queue.
    /// </summary>
    public ServiceTerms? TermsOf(ConversationHead head)
    {
        var pin = head.Marks.Service is { } pinned && (pinned.Level.Length == 0 || Find(pinned.Level) is not null)
            ? pinned
            : Pin(new ContactTraits(head.Queue, head.Channel, Routing.QueueOrder.NormalPriority, null));
        return Find(pin.Level) is { } level ? new ServiceTerms(level, calendars.HoursOf(pin.Calendar)) : null;
    }

    private ServiceLevel? Find(string id) => levels.FirstOrDefault(level => level.Id == id);
}
