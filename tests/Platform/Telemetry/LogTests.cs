using System.Reflection;
using ContactFunctions.Functions.Hosting;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Platform.Tests.Telemetry;

/// <summary>What may be logged: by number, in the room's own block, and ids only.</summary>
public sealed class LogTests
{
    /// <summary>Texts that may stand in a log, each for a reason: ids and names of ours, digests, and codes out of closed lists, faults of a webhook among them.</summary>
    private static readonly IReadOnlySet<string> Known = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "Conversation", "Operator", "Queue", "Function", "Invocation", "Subject", "What", "Tag", "Mail", "Key", "Digest", "Code", "Outcome", "Reason", "Limit",
        "Subscription", "Delivery", "Fault",
    };

    private static readonly IReadOnlyList<(Type Room, MethodInfo Method, LoggerMessageAttribute Message)> All =
    [
        .. from type in typeof(Composition).Assembly.GetTypes()
           where type.Name == "Log"
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
           let message = method.GetCustomAttribute<LoggerMessageAttribute>()
           where message is not null
           select (type, method, message),
    ];

    [Fact]
    public void Ids_AreUnique() => Assert.Equal(All.Count, All.Select(one => one.Message.EventId).Distinct().Count());

    [Fact]
    public void Ids_AreOfTheRoomsBlock() =>
        Assert.All(All.GroupBy(one => one.Room), room => Assert.Single(room.Select(one => one.Message.EventId / 100).Distinct()));

    [Fact]
    public void Texts_AreKnownToBeIds() =>
        Assert.Empty(
            from one in All
            from parameter in one.Method.GetParameters()
            where parameter.ParameterType == typeof(string) && !Known.Contains(parameter.Name!)
            select $"{one.Room} {one.Method.Name}: {parameter.Name}");

    [Fact]
    public void Placeholders_AreNumbersEnumsTextsAndTruths() =>
        Assert.Empty(
            from one in All
            from parameter in one.Method.GetParameters()
            let type = parameter.ParameterType
            where !(type == typeof(string) || type.IsPrimitive || type.IsEnum || type == typeof(TimeSpan) || type == typeof(Exception) || type == typeof(ILogger))
            select $"{one.Room} {one.Method.Name}: {parameter.Name}");

    [Fact]
    public void Exceptions_AreNeverPartOfTheMessage() =>
        Assert.Empty(
            from one in All
            from parameter in one.Method.GetParameters()
            where parameter.ParameterType == typeof(Exception)
                && one.Message.Message.Contains($"{{{parameter.Name}}}", StringComparison.OrdinalIgnoreCase)
            select $"{one.Room} {one.Method.Name}");
}
