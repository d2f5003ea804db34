using System.Collections;
using System.Text.Json;
using ContactFunctions.LocalWorker.Functions;
using ContactFunctions.LocalWorker.Invocations;
using ContactFunctions.LocalWorker.Queues.Storage;
using ContactFunctions.LocalWorker.Serialization;
using ContactFunctions.LocalWorker.Settings;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.LocalWorker.Queues;

/// <summary>
/// Sends what a function returned into queues: the result of a method marked as an output, or the marked properties of its result.
/// Text goes as it is, a collection as one message per element, everything else as JSON; null sends nothing.
/// </summary>
internal sealed class QueueOutputs(StorageQueues queues, HostJson hostJson)
{
    private readonly QueueMessageEncoding encoding = hostJson.Queues.MessageEncoding;

    public static bool Any(InvocationContext invocation) =>
        invocation.Function.ReturnOutputs.Length > 0 || ResultOutputs.Of(invocation.Result).HasQueues;

    public async Task SendAsync(InvocationContext invocation)
    {
        foreach (var queue in invocation.Function.ReturnOutputs)
            await SendAsync(queue, invocation.Result, invocation);
        foreach (var (queue, value) in ResultOutputs.Of(invocation.Result).QueueValues(invocation.Result))
            await SendAsync(queue, value, invocation);
    }

    private async Task SendAsync(QueueOutputAttribute output, object? value, InvocationContext invocation)
    {
        var queue = queues.Get(output.QueueName, output.Connection);
        foreach (var text in Texts(value, WorkerJson.Options(invocation.InstanceServices)))
            await queue.SendAsync(encoding.Encode(text), CancellationToken.None);
    }

    private static IEnumerable<string> Texts(object? value, JsonSerializerOptions json) => value switch
    {
        null => [],
        string text => [text],
        IEnumerable many => many.Cast<object?>().SelectMany(one => Texts(one, json)),
        _ => [JsonSerializer.Serialize(value, json)],
    };
}
