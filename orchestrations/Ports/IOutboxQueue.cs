namespace ContactFunctions.Ports;

/// <summary>Conversations whose outbox has to be looked at again, each at its time. At least once, and in no order.</summary>
public interface IOutboxQueue
{
    /// <summary>May be called again for the same conversation; looking once too often sends nothing twice.</summary>
    /// <param name="at">Up to seven days ahead counts; later times come early, and are put again.</param>
    Task PutAsync(string conversationId, DateTimeOffset at, CancellationToken cancellation);
}
