using ContactFunctions.Domain.Customers;

namespace ContactFunctions.Ports;

/// <summary>The customer database and each customer's journey.</summary>
public interface ICustomers
{
    Task<CustomerCard?> FindAsync(string customerId, CancellationToken cancellation);

    /// <summary>Stores the card (fields that are null keep what is known) and adds the contact to the journey; a repeat changes nothing.</summary>
    Task NoteContactAsync(CustomerCard card, Contact contact, CancellationToken cancellation);

    /// <summary>Contacts on every channel, newest first, at most <paramref name="limit"/> (1 to 200).</summary>
    Task<IReadOnlyList<Contact>> JourneyAsync(string customerId, int limit, CancellationToken cancellation);

    /// <summary>The operator who is assigned to a customer, else the one who served them last; null when there is neither.</summary>
    Task<string?> PreferredOperatorAsync(string customerId, CancellationToken cancellation);

    /// <summary>Assigns an operator to a customer for good, or takes them off again (null). False when nobody knows the customer.</summary>
    Task<bool> AssignOperatorAsync(string customerId, string? operatorId, CancellationToken cancellation);

    Task NoteOperatorAsync(string customerId, string operatorId, CancellationToken cancellation);

    /// <summary>True exactly once per token id and issuer site; false when it was used before.</summary>
    Task<bool> UseTokenOnceAsync(string tokenId, DateTimeOffset expiresAt, CancellationToken cancellation);
}

/// <summary>One contact of a customer's journey.</summary>
public sealed record Contact(string ConversationId, string Channel, string Queue, DateTimeOffset At);
