using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.LocalWorker.Invocations;

internal sealed class ActivityTrace(Activity? activity) : TraceContext
{
    public override string TraceParent { get; } = activity?.Id ?? "";

    public override string TraceState { get; } = activity?.TraceStateString ?? "";
}
