using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.LocalWorker.Invocations;

/// <summary>Views of the one result of an invocation, which middleware may read and replace.</summary>
internal static class InvocationResults
{
    public static InvocationResult Of(FunctionContext context) => new Untyped((InvocationContext)context);

    public static InvocationResult<T> Of<T>(FunctionContext context)
    {
        var invocation = (InvocationContext)context;
        return invocation.Result is null or T
            ? new Typed<T>(invocation)
            : throw new InvalidOperationException(
                $"The result of '{invocation.Function.Name}' is a {invocation.Result.GetType()}, not a {typeof(T)}.");
    }

    private sealed class Untyped(InvocationContext invocation) : InvocationResult
    {
        public override object? Value { get => invocation.Result; set => invocation.Result = value; }
    }

    private sealed class Typed<T>(InvocationContext invocation) : InvocationResult<T>
    {
        public override T? Value { get => (T?)invocation.Result; set => invocation.Result = value; }
    }
}
