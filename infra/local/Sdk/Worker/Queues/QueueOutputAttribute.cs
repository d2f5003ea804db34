using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

public sealed class QueueOutputAttribute(string queueName) : OutputBindingAttribute
{
    public string QueueName { get; } = queueName;

    /// <summary>Setting that holds the connection string. Null: <c>AzureWebJobsStorage</c>.</summary>
    public string? Connection { get; set; }
}
