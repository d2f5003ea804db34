using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace ContactFunctions.Functions.Auth.Roles;

/// <summary>Gives every request the rule of its function, from which the door takes who may enter; a function without one answers nobody.</summary>
public sealed class RoleGate : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is { } http)
            http.Features.Set(RuleOf(context.FunctionDefinition.Name));
        return next(context);
    }

    private static Rule RuleOf(string function) =>
        RoleTable.Of(function) ?? throw new InvalidOperationException($"{nameof(RoleTable)} does not say who may call {function}.");
}
