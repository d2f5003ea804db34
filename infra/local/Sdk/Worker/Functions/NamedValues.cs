using System.ComponentModel;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.LocalWorker.Functions;

/// <summary>
/// Parameters without an attribute: the value of the same name that came with the trigger, such as a part of the route. Without
/// one: the parameter's default, null where that is possible, else the invocation fails.
/// </summary>
internal static class NamedValues
{
    public static ParameterBinder Binder(FunctionMethod function, ParameterInfo parameter)
    {
        if (function.Trigger is OrchestrationTriggerAttribute)
            return Durable.DurableBinders.OrchestratorInput(parameter.ParameterType);

        var name = parameter.Name!;
        var target = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var converter = new Lazy<TypeConverter>(() => TypeDescriptor.GetConverter(target));
        var missing = Missing(function, parameter);
        return invocation => invocation.Values.TryGetValue(name, out var value) && value is not null
            ? new(target.IsInstanceOfType(value) ? value : Convert(value, converter.Value, function, parameter))
            : new(missing());
    }

    private static object? Convert(object value, TypeConverter converter, FunctionMethod function, ParameterInfo parameter)
    {
        try
        {
            return converter.ConvertFromInvariantString(value.ToString()!);
        }
        // TypeConverter wraps what it meets in plain exceptions, so their type cannot be told beforehand.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new FunctionInputConverterException(
                $"Function '{function.Name}': parameter '{parameter.Name}' is not a {parameter.ParameterType.Name}.", e);
        }
    }

    private static Func<object?> Missing(FunctionMethod function, ParameterInfo parameter)
    {
        if (parameter.HasDefaultValue)
        {
            var value = parameter.DefaultValue;
            return () => value;
        }

        if (!parameter.ParameterType.IsValueType || Nullable.GetUnderlyingType(parameter.ParameterType) is not null)
            return static () => null;
        return () => throw new FunctionInputConverterException(
            $"Function '{function.Name}': there is no value for parameter '{parameter.Name}', which has no default and cannot be null.");
    }
}
