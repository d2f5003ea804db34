using System.Reflection;
using System.Text.Json;
using ContactFunctions.DurableEngine;
using ContactFunctions.LocalWorker.Functions;
using ContactFunctions.LocalWorker.Invocations;
using ContactFunctions.LocalWorker.Serialization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;

namespace ContactFunctions.LocalWorker.Durable;

internal static class DurableBinders
{
    public static ValueTask<object?> Client(InvocationContext invocation) =>
        new(invocation.InstanceServices.GetRequiredService<TaskHub>().Client);

    public static ParameterBinder Orchestration(Type type) => type == typeof(TaskOrchestrationContext)
        ? static invocation => new(invocation.Payload)
        : throw new NotSupportedException($"An orchestrator takes a {nameof(TaskOrchestrationContext)}, not a {type}.");

    /// <summary>A further parameter of an orchestrator is its input.</summary>
    public static ParameterBinder OrchestratorInput(Type type)
    {
        var read = typeof(DurableBinders).GetMethod(nameof(Input), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type).CreateDelegate<Func<TaskOrchestrationContext, object?>>();
        return invocation => new(read((TaskOrchestrationContext)invocation.Payload!));
    }

    /// <summary>An activity without an input gets null, or the default of a value type.</summary>
    public static ParameterBinder Activity(Type type)
    {
        var nothing = type.IsValueType ? Activator.CreateInstance(type) : null;
        return invocation => invocation.Payload is string input
            ? new(Read(input, type, invocation))
            : new(nothing);
    }

    private static object? Read(string input, Type type, InvocationContext invocation)
    {
        try
        {
            return JsonSerializer.Deserialize(input, type, WorkerJson.Options(invocation.InstanceServices));
        }
        catch (JsonException e)
        {
            throw new FunctionInputConverterException($"The input of activity '{invocation.Function.Name}' is not a {type.Name}.", e);
        }
    }

    private static object? Input<T>(TaskOrchestrationContext context) => context.GetInput<T>();
}
