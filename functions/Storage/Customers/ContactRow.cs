using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Storage.Customers;

internal sealed class ContactRow : Row
{
    public string ConversationId { get; set; } = "";

    public string Channel { get; set; } = "";

    public string Queue { get; set; } = "";

    public DateTimeOffset At { get; set; }

    public static ContactRow Of(string customerId, Contact contact) => new()
    {
        PartitionKey = CustomerKeys.Customer(customerId),
        RowKey = CustomerKeys.Contact(contact),
        ConversationId = contact.ConversationId,
        Channel = contact.Channel,
        Queue = contact.Queue,
        At = contact.At,
    };

    public Contact Contact() => new(ConversationId, Channel, Queue, At);
}
