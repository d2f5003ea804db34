using System.Reflection;
using System.Text.RegularExpressions;
using ContactFunctions.Functions.Auth.Roles;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Workflows;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Platform.Tests.Infra;

/// <summary>functions/TRIGGERS.md tells of every function what starts it, who may, and what makes a repeat harmless.</summary>
public sealed partial class TriggerTests
{
    private static readonly IReadOnlyList<(string Name, string Trigger, string Who, string Repeat)> Rows =
        [.. Row().Matches(SourceTree.Read("functions", "TRIGGERS.md")).Select(match =>
            (match.Groups["name"].Value, match.Groups["trigger"].Value, match.Groups["who"].Value, match.Groups["repeat"].Value))];

    private static readonly IReadOnlyList<(string Name, ParameterInfo Trigger)> Functions =
    [
        .. from method in typeof(Composition).Assembly.GetTypes().SelectMany(type => type.GetMethods())
           let function = method.GetCustomAttribute<FunctionAttribute>()
           where function is not null
           select (function.Name, method.GetParameters().Single(one => one.GetCustomAttributes().Any(attribute => attribute.GetType().Name.EndsWith("TriggerAttribute", StringComparison.Ordinal)))),
    ];

    [Fact]
    public void EveryFunction_HasOneRow_AndNoRowIsLeftOver()
    {
        Assert.True(Functions.Count > 100);
        Assert.Equal(Functions.Select(function => function.Name).Order(StringComparer.Ordinal), Rows.Select(row => row.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryRow_NamesTheTriggerAndItsGuard() =>
        Assert.Empty(
            from function in Functions
            join row in Rows on function.Name equals row.Name
            let expected = (Said(function.Trigger), Guard(function.Name, function.Trigger))
            where (row.Trigger, row.Who) != expected
            select $"{function.Name}: {expected}");

    [Fact]
    public void EveryRow_SaysWhatMakesARepeatHarmless() => Assert.All(Rows, row => Assert.True(row.Repeat.Length > 3, row.Name));

    /// <summary>A running instance is replayed by the function of the name that it was started with.</summary>
    [Fact]
    public void EveryVersionOfTheProcess_IsAFunction() => Assert.Equal(
        ConversationVersions.Code.Keys.Order(StringComparer.Ordinal),
        Functions.Where(function => function.Trigger.GetCustomAttribute<OrchestrationTriggerAttribute>() is not null).Select(function => function.Name).Order(StringComparer.Ordinal));

    private static string Said(ParameterInfo parameter) => parameter.GetCustomAttributes().Select(attribute => attribute switch
    {
        HttpTriggerAttribute { Methods: { } methods } http => $"{string.Join(' ', methods.Select(method => method.ToUpperInvariant()))} {http.Route}",
        QueueTriggerAttribute queue => $"queue {queue.QueueName}",
        TimerTriggerAttribute timer => $"timer {timer.Schedule}",
        OrchestrationTriggerAttribute => "orchestration",
        ActivityTriggerAttribute => "activity",
        _ => null,
    }).OfType<string>().Single();

    private static string Guard(string name, ParameterInfo parameter) => parameter.GetCustomAttribute<HttpTriggerAttribute>() is null
        ? "host"
        : RoleTable.Of(name)!.Who.ToString();

    [GeneratedRegex(@"^\| `(?<name>\w+)` \| `(?<trigger>[^`]+)` \| (?<who>\w+) \| (?<repeat>.+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
