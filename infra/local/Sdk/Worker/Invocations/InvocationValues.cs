using System.Collections.Immutable;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.LocalWorker.Invocations;

internal sealed class InvocationValues(IReadOnlyDictionary<string, object?> values) : BindingContext
{
    public static IReadOnlyDictionary<string, object?> None { get; } = ImmutableDictionary<string, object?>.Empty;

    public override IReadOnlyDictionary<string, object?> BindingData { get; } = values;
}
