using System.Text.Json;
using ContactFunctions.Platform.Tests.Infra;

namespace ContactFunctions.Platform.Tests.Telemetry.Runbooks;

/// <summary>One entry of <c>infra/watch/measures.json</c>.</summary>
internal sealed record Bound(string Name, string Metric, string Where, string Value, string By, string Over)
{
    public static IReadOnlyList<Bound> All { get; } = Read();

    private static IReadOnlyList<Bound> Read()
    {
        using var file = JsonDocument.Parse(SourceTree.Read("infra", "watch", "measures.json"));
        return
        [
            .. from list in file.RootElement.EnumerateObject()
               from one in list.Value.EnumerateArray()
               select new Bound(Text(one, "name"), Text(one, "metric"), Text(one, "where"), Text(one, "value"), Text(one, "by"), Text(one, "over")),
        ];
    }

    private static string Text(JsonElement one, string name) => one.GetProperty(name).GetString()!;
}
