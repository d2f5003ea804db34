using ContactFunctions.Domain.Customers;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Ports;

/// <summary>The customer database and each customer's journey.</summary>
/// <remarks>A record that was merged into another answers with the one that speaks for it; nothing of its own is lost by that.</remarks>
public interface ICustomers
{
    /// <summary>What the record that speaks for this customer says by itself; null when nobody knows them.</summary>
    Task<CustomerCard?> FindAsync(string customerId, CancellationToken cancellation);

    /// <summary>With everything that was merged into it; null when nobody knows the customer.</summary>
    Task<CustomerProfile?> ProfileAsync(string customerId, CancellationToken cancellation);

    /// <summary>Customers whose verified address or code this is, each once, merged ones as their survivor.</summary>
    Task<IReadOnlyList<CustomerProfile>> LookUpAsync(KnownBy known, CancellationToken cancellation);

    /// <summary>
    /// The record whose verified address this is, as it is by itself; null when it is nobody's, or that of several customers. What was merged counts
    /// as one.
    /// </summary>
    Task<CustomerCard?> RecogniseAsync(KnownBy known, CancellationToken cancellation);

    /// <summary>
    /// Merges or splits by <see cref="LinkRules"/>; both records change together. A repeat of the same command id finishes what the first try
    /// began. <see cref="NotFound"/> when one of them is unknown; refusals of the rules pass through.
    /// </summary>
    Task<Outcome<CustomerProfile>> LinkAsync(LinkCommand command, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>
    /// Stores the card (fields that are null keep what is known) and adds the contact to the journey; a verified one is found by its addresses from
    /// now on. A repeat changes nothing.
    /// </summary>
    Task NoteContactAsync(CustomerCard card, Contact contact, CancellationToken cancellation);

    /// <summary>Contacts on every channel and of every merged record, newest first, at most <paramref name="limit"/> (1 to 200).</summary>
    Task<IReadOnlyList<Contact>> JourneyAsync(string customerId, int limit, CancellationToken cancellation);

    /// <summary>The operator who is assigned to a customer, else the one who served them last; null when there is neither.</summary>
    Task<string?> PreferredOperatorAsync(string customerId, CancellationToken cancellation);

    /// <summary>Assigns an operator to a customer for good, or takes them off again (null). False when nobody knows the customer.</summary>
    Task<bool> AssignOperatorAsync(string customerId, string? operatorId, CancellationToken cancellation);

    Task NoteOperatorAsync(string customerId, string operatorId, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>True exactly once per token id and issuer site; false when it was used before.</summary>
    Task<bool> UseTokenOnceAsync(string tokenId, DateTimeOffset expiresAt, CancellationToken cancellation);

    /// <summary>Ids of every conversation of the customer and of every merged record, each at least once, in no order.</summary>
    IAsyncEnumerable<string> ConversationsAsync(string customerId, CancellationToken cancellation);

    /// <summary>
    /// Forgets the customer and every record that was merged with theirs: cards, journeys, links, and what they were found by. A repeat finishes
    /// what the first try began.
    /// </summary>
    Task EraseAsync(string customerId, CancellationToken cancellation);
}

/// <summary>One contact of a customer's journey.</summary>
public sealed record Contact(string ConversationId, string Channel, string Queue, DateTimeOffset At);
