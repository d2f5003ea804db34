using ContactFunctions.LocalWorker.Functions;
using ContactFunctions.LocalWorker.Invocations;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace ContactFunctions.LocalWorker.Durable;

internal static class DurableBinders
{
    public static ValueTask<object?> Client(InvocationContext invocation) =>
        new(invocation.InstanceServices.GetRequiredService<DurableTaskClient>());

    public static ParameterBinder Orchestration(Type type) => static invocation => new(invocation.Payload);

    public static ParameterBinder OrchestratorInput(Type type) => throw new NotImplementedException();

    public static ParameterBinder Activity(Type type) => throw new NotImplementedException();
}
