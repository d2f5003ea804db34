using ContactFunctions.LocalWorker.Invocations;
using Microsoft.AspNetCore.Http.Features;

namespace ContactFunctions.LocalWorker.Http;

/// <summary>Request and invocation share one scope.</summary>
internal sealed class InvocationServices(InvocationContext invocation) : IServiceProvidersFeature
{
    public IServiceProvider RequestServices
    {
        get => invocation.InstanceServices;
        set => invocation.InstanceServices = value;
    }
}
