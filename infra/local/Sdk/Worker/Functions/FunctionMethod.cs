using System.Reflection;
using ContactFunctions.LocalWorker.Invocations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Extensions.DependencyInjection;

namespace ContactFunctions.LocalWorker.Functions;

/// <summary>A method marked with <see cref="FunctionAttribute"/>; reflection happens here once, at the first call at the latest.</summary>
internal sealed class FunctionMethod
{
    private readonly MethodInfo method;
    private readonly Lazy<MethodInvoker> invoker;
    private readonly Lazy<ParameterBinder[]> binders;
    private readonly Lazy<ResultReader> readResult;
    private readonly Lazy<ObjectFactory> activator;
    private readonly Lazy<ReflectedDefinition> definition;

    public FunctionMethod(string name, MethodInfo method)
    {
        this.method = method;
        Name = name;
        Parameters = method.GetParameters();
        TriggerParameter = Parameters.SingleOrDefault(static p => p.IsDefined(typeof(TriggerBindingAttribute)))
            ?? throw new InvalidOperationException($"Function '{name}' needs exactly one parameter with a trigger attribute.");
        Trigger = TriggerParameter.GetCustomAttribute<TriggerBindingAttribute>()!;
        invoker = new(() => MethodInvoker.Create(method));
        binders = new(() => [.. Parameters.Select(parameter => ParameterBinders.For(this, parameter))]);
        readResult = new(() => ResultReaders.For(method.ReturnType));
        activator = new(() => ActivatorUtilities.CreateFactory(method.DeclaringType!, []));
        definition = new(() => new ReflectedDefinition(this, method));
        ReturnOutputs = [.. method.GetCustomAttributes<QueueOutputAttribute>()];
    }

    public string Id => Name;

    public string Name { get; }

    public ParameterInfo[] Parameters { get; }

    public ParameterInfo TriggerParameter { get; }

    public TriggerBindingAttribute Trigger { get; }

    /// <summary>Queues that take the result of the method as a whole.</summary>
    public QueueOutputAttribute[] ReturnOutputs { get; }

    public FunctionDefinition Definition => definition.Value;

    public async ValueTask<object?[]> BindAsync(InvocationContext invocation)
    {
        var bind = binders.Value;
        if (bind.Length == 0)
            return [];

        var arguments = new object?[bind.Length];
        for (var i = 0; i < bind.Length; i++)
            arguments[i] = await bind[i](invocation);
        return arguments;
    }

    /// <summary>Null for a static function. The caller disposes the instance.</summary>
    public object? Activate(InvocationContext invocation) =>
        method.IsStatic ? null : activator.Value(invocation.InstanceServices, []);

    public ValueTask<object?> InvokeAsync(object? instance, object?[] arguments) =>
        readResult.Value(invoker.Value.Invoke(instance, arguments.AsSpan()));
}
