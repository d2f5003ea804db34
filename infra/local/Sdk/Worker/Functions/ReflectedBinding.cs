using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace ContactFunctions.LocalWorker.Functions;

internal sealed class ReflectedBinding(string name, string type, BindingDirection direction) : BindingMetadata
{
    public override string Name => name;

    public override string Type => type;

    public override BindingDirection Direction => direction;

    public static IImmutableDictionary<string, BindingMetadata> Inputs(FunctionMethod function) =>
        (from parameter in function.Parameters
         from binding in parameter.GetCustomAttributes<BindingAttribute>()
         select (BindingMetadata)new ReflectedBinding(parameter.Name!, TypeName(binding), BindingDirection.In))
        .ToImmutableDictionary(static binding => binding.Name);

    public static IImmutableDictionary<string, BindingMetadata> Outputs(MethodInfo method)
    {
        var onMethod = method.GetCustomAttributes<OutputBindingAttribute>()
            .Select(static binding => Output("$return", binding));
        var onResult = ResultReaders.ValueType(method.ReturnType).GetProperties()
            .SelectMany(static p => p.GetCustomAttributes<OutputBindingAttribute>().Select(binding => Output(p.Name, binding)));
        return onMethod.Concat(onResult).ToImmutableDictionary(static binding => binding.Name);
    }

    private static BindingMetadata Output(string name, OutputBindingAttribute binding) =>
        new ReflectedBinding(name, TypeName(binding), BindingDirection.Out);

    /// <summary>The type name of the binding in function metadata, which middleware compares with.</summary>
    private static string TypeName(BindingAttribute binding) => binding switch
    {
        HttpTriggerAttribute => "httpTrigger",
        QueueTriggerAttribute => "queueTrigger",
        TimerTriggerAttribute => "timerTrigger",
        OrchestrationTriggerAttribute => "orchestrationTrigger",
        ActivityTriggerAttribute => "activityTrigger",
        DurableClientAttribute => "durableClient",
        HttpResultAttribute => "http",
        QueueOutputAttribute => "queue",
        _ => throw new NotSupportedException($"{binding.GetType().Name} is not part of the local worker."),
    };
}
