using ContactFunctions.LocalWorker.Functions;
using ContactFunctions.LocalWorker.Invocations;
using ContactFunctions.LocalWorker.Settings;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.LocalWorker.Timers;

/// <summary>All timer functions of the application. A schedule that cannot be read fails the host's start.</summary>
internal sealed class TimerFunctions(
    FunctionCatalog catalog,
    TimerTable table,
    IServiceProvider services,
    InvocationPipeline pipeline,
    IConfiguration settings,
    TimeProvider clock,
    ILogger<TimerFunctions> logger)
{
    public IReadOnlyList<TimerFunction> All { get; } =
    [
        .. catalog.TriggeredBy<TimerTriggerAttribute>().Select(found => new TimerFunction(
            found.Function,
            found.Trigger,
            TimerSchedule.Parse(SettingNames.Resolve(found.Trigger.Schedule, settings)),
            table,
            services,
            pipeline,
            clock,
            logger)),
    ];
}
