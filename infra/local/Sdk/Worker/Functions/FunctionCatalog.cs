using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace ContactFunctions.LocalWorker.Functions;

/// <summary>All functions of the application, by their names, which are unique without regard to case.</summary>
internal sealed class FunctionCatalog
{
    private readonly Dictionary<string, FunctionMethod> byName = new(StringComparer.OrdinalIgnoreCase);

    public FunctionCatalog(IEnumerable<Type> types)
    {
        const BindingFlags publicMethods = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var method in types.SelectMany(static type => type.GetMethods(publicMethods)))
        {
            if (method.GetCustomAttribute<FunctionAttribute>() is not { } mark)
                continue;
            if (!byName.TryAdd(mark.Name, new FunctionMethod(mark.Name, method)))
                throw new InvalidOperationException($"More than one function is called '{mark.Name}'.");
        }
    }

    public IReadOnlyCollection<FunctionMethod> All => byName.Values;

    public IEnumerable<(FunctionMethod Function, T Trigger)> TriggeredBy<T>()
        where T : TriggerBindingAttribute =>
        byName.Values.Where(static function => function.Trigger is T).Select(static function => (function, (T)function.Trigger));
}
