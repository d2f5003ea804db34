using System.Diagnostics;
using ContactFunctions.LocalWorker.Functions;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace ContactFunctions.LocalWorker.Invocations;

/// <summary>One invocation. Everything that most invocations never ask for is made on first use.</summary>
internal sealed class InvocationContext(FunctionMethod function, IServiceProvider services, CancellationToken stopping)
    : FunctionContext, IAsyncDisposable
{
    private CancellationTokenSource? abortedOrStopping;
    private AsyncServiceScope? scope;
    private IServiceProvider? replacedServices;
    private InvocationValues? bindingContext;

    public FunctionMethod Function { get; } = function;

    public HttpContext? HttpContext { get; init; }

    /// <summary>What triggered the function, in the form its trigger binder expects.</summary>
    public object? Payload { get; init; }

    /// <summary>Values by name, for <see cref="BindingContext"/> and parameters without an attribute.</summary>
    public IReadOnlyDictionary<string, object?> Values { get; init; } = InvocationValues.None;

    public object? Result { get; set; }

    public override string InvocationId => field ??= Guid.NewGuid().ToString();

    public override string FunctionId => Function.Id;

    public override TraceContext TraceContext => field ??= new ActivityTrace(Activity.Current);

    public override BindingContext BindingContext => bindingContext ??= new InvocationValues(Values);

    public override RetryContext RetryContext => NoRetries.Instance;

    public override IServiceProvider InstanceServices
    {
        get => replacedServices ?? (scope ??= services.CreateAsyncScope()).ServiceProvider;
        set => replacedServices = value;
    }

    public override FunctionDefinition FunctionDefinition => Function.Definition;

    public override IDictionary<object, object> Items { get => field ??= new Dictionary<object, object>(); set; }

    public override IInvocationFeatures Features => field ??= new InvocationFeatures();

    public override CancellationToken CancellationToken => HttpContext is null
        ? stopping
        : (abortedOrStopping ??= CancellationTokenSource.CreateLinkedTokenSource(HttpContext.RequestAborted, stopping)).Token;

    public ValueTask DisposeAsync()
    {
        abortedOrStopping?.Dispose();
        return scope?.DisposeAsync() ?? default;
    }
}
