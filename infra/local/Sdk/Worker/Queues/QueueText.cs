using System.Text.Json;
using ContactFunctions.LocalWorker.Functions;
using ContactFunctions.LocalWorker.Serialization;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.LocalWorker.Queues;

/// <summary>The trigger parameter of a queue function: the text as it is, or a class from JSON.</summary>
internal static class QueueText
{
    public static ParameterBinder Binder(Type type)
    {
        if (type == typeof(string))
            return static invocation => new(invocation.Payload);
        return invocation =>
        {
            try
            {
                var options = WorkerJson.Options(invocation.InstanceServices);
                return new(JsonSerializer.Deserialize((string)invocation.Payload!, type, options));
            }
            catch (JsonException e)
            {
                throw new FunctionInputConverterException($"The message for '{invocation.Function.Name}' is not a {type.Name}.", e);
            }
        };
    }
}
