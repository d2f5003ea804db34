using ContactFunctions.LocalWorker.Invocations;

namespace Microsoft.Azure.Functions.Worker;

public static class FunctionContextBindingFeatureExtensions
{
    /// <exception cref="InvalidOperationException">The result is not a <typeparamref name="T"/>.</exception>
    public static InvocationResult<T> GetInvocationResult<T>(this FunctionContext context) => InvocationResults.Of<T>(context);

    public static InvocationResult GetInvocationResult(this FunctionContext context) => InvocationResults.Of(context);
}
