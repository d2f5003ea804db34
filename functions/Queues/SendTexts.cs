using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Workflows.Texting;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Queues;

/// <summary>Outboxes whose time has come. Looking at one too often sends nothing twice.</summary>
public sealed class SendTexts(Outbox outbox)
{
    public const string QueueName = "texts-outbound";

    /// <param name="conversation">The conversation's id.</param>
    [Function(nameof(SendTexts))]
    public Task RunAsync([QueueTrigger(QueueName)] string conversation) =>
        Field.IsKey(conversation) ? outbox.RunAsync(conversation) : throw new MalformedContactException("this is no conversation");
}
