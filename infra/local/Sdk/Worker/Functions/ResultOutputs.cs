using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.LocalWorker.Functions;

/// <summary>The properties of a result class that are outputs, found once per class.</summary>
internal sealed class ResultOutputs
{
    private static readonly ConcurrentDictionary<Type, ResultOutputs> ByType = new();
    private static readonly ResultOutputs Nothing = new(typeof(object));

    private readonly MethodInvoker? httpResult;
    private readonly (QueueOutputAttribute Queue, MethodInvoker Get)[] queues;

    private ResultOutputs(Type type)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance);
        queues = [.. from property in properties
                     from queue in property.GetCustomAttributes<QueueOutputAttribute>()
                     select (queue, Getter(property))];
        httpResult = properties.FirstOrDefault(static p => p.IsDefined(typeof(HttpResultAttribute))) is { } marked ? Getter(marked) : null;
    }

    public static ResultOutputs Of(object? result) => result is null ? Nothing : ByType.GetOrAdd(result.GetType(), static t => new(t));

    public bool HasQueues => queues.Length > 0;

    public object? HttpResult(object? result) => httpResult?.Invoke(result);

    public IEnumerable<(QueueOutputAttribute Queue, object? Value)> QueueValues(object? result) =>
        queues.Select(queue => (queue.Queue, queue.Get.Invoke(result)));

    private static MethodInvoker Getter(PropertyInfo property) => MethodInvoker.Create(property.GetMethod!);
}
