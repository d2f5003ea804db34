using ContactFunctions.DurableEngine.Histories;

namespace ContactFunctions.DurableEngine.Replay;

/// <summary>The history does not match the code any more.</summary>
internal sealed class NondeterminismException(Decision? recorded, Decision? decided) : Exception(
    $"The history of this instance does not match the orchestrator's code: the history has {Say(recorded)}, "
    + $"the code has {Say(decided)}. Was the code changed while the instance was running, or does it depend on something outside?")
{
    private static string Say(Decision? decision) => decision switch
    {
        ActivityScheduled activity => $"a call of activity '{activity.Name}' (#{activity.Id})",
        ChildStarted child => $"a call of sub-orchestrator '{child.Name}' (#{child.Id})",
        TimerCreated timer => $"a timer (#{timer.Id})",
        EventSent sent => $"event '{sent.Name}' sent to '{sent.InstanceId}' (#{sent.Id})",
        _ => "nothing at this point",
    };
}
