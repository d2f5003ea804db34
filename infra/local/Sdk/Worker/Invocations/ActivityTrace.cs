using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.LocalWorker.Invocations;

/// <summary>The context that an invocation came with. The server's own activity is handed on only where somebody records it, else what it was given.</summary>
internal sealed class ActivityTrace(Activity? activity) : TraceContext
{
    public override string TraceParent { get; } = (activity?.Source.HasListeners() == true ? activity.Id : activity?.ParentId) ?? "";

    public override string TraceState { get; } = activity?.TraceStateString ?? "";
}
