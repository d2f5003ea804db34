using System.Reflection;
using ContactFunctions.LocalWorker.Durable;
using ContactFunctions.LocalWorker.Http;
using ContactFunctions.LocalWorker.Invocations;
using ContactFunctions.LocalWorker.Queues;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace ContactFunctions.LocalWorker.Functions;

/// <summary>Chooses, once per parameter, how its argument is made: by attribute, then by type, then by name.</summary>
internal static class ParameterBinders
{
    public static ParameterBinder For(FunctionMethod function, ParameterInfo parameter)
    {
        if (parameter == function.TriggerParameter)
            return ForTrigger(function, parameter);
        if (parameter.IsDefined(typeof(DurableClientAttribute)))
            return DurableBinders.Client;
        if (parameter.IsDefined(typeof(FromBodyAttribute)))
            return JsonBody.Binder(parameter.ParameterType);
        return ForType(parameter.ParameterType) ?? NamedValues.Binder(function, parameter);
    }

    private static ParameterBinder ForTrigger(FunctionMethod function, ParameterInfo parameter) => function.Trigger switch
    {
        HttpTriggerAttribute when parameter.ParameterType == typeof(HttpRequest) => Request,
        QueueTriggerAttribute => QueueText.Binder(parameter.ParameterType),
        TimerTriggerAttribute when parameter.ParameterType == typeof(TimerInfo) => Payload,
        OrchestrationTriggerAttribute => DurableBinders.Orchestration(parameter.ParameterType),
        ActivityTriggerAttribute => DurableBinders.Activity(parameter.ParameterType),
        _ => throw new NotSupportedException(
            $"{function.Trigger.GetType().Name} of '{function.Name}' cannot give a {parameter.ParameterType}."),
    };

    private static ParameterBinder? ForType(Type type) =>
        type == typeof(FunctionContext) ? Context
        : type == typeof(CancellationToken) ? Cancellation
        : type == typeof(HttpRequest) ? Request
        : null;

    private static ValueTask<object?> Context(InvocationContext invocation) => new(invocation);

    private static ValueTask<object?> Cancellation(InvocationContext invocation) => new(invocation.CancellationToken);

    private static ValueTask<object?> Request(InvocationContext invocation) => new(invocation.HttpContext?.Request);

    private static ValueTask<object?> Payload(InvocationContext invocation) => new(invocation.Payload);
}
