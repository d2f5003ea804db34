using System.Text.Json;
using ContactFunctions.DurableEngine;
using ContactFunctions.DurableEngine.Histories;
using ContactFunctions.DurableEngine.Replay;
using ContactFunctions.DurableEngine.Storage;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactFunctions.Workflows.Tests.Histories;

/// <summary>What an instance has seen and decided, as some version of the orchestrator wrote it. The file is <c>version/orchestrator.scenario.json</c>.</summary>
internal sealed record RecordedHistory(string Version, string Orchestrator, string Scenario, IReadOnlyList<HistoryEvent> Lines)
{
    private static readonly string Folder = Find();

    /// <summary>Oldest version first.</summary>
    public static IReadOnlyList<RecordedHistory> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>Names of what the orchestrator decided, in order.</summary>
    public IEnumerable<string> Decisions => Lines.OfType<Decision>().Select(decision => decision switch
    {
        ActivityScheduled activity => activity.Name,
        _ => decision.GetType().Name,
    });

    /// <summary>Leads the code of today along this history. Null: it goes the same way, and waits for the same things at its end.</summary>
    public string? WhyNotReplayed(IDurableFunctions today)
    {
        var execution = new Execution("c1-1", (ExecutionStarted)Lines[0], today, JsonDataConverter.Default, NullLoggerFactory.Instance, () => { });
        execution.Replay(Lines);
        return (execution.Outcome(), execution.Play([])) switch
        {
            (Failed failed, _) => failed.Failure.Message,
            (StillWaiting, []) => null,
            (StillWaiting, var more) => $"The code decides more than the history has: {string.Join(", ", more)}",
            (var other, _) => $"The code is at its end ({other.GetType().Name}), where the history goes on.",
        };
    }

    /// <summary>The one instance in a store.</summary>
    public static async Task<RecordedHistory> OfAsync(string version, string scenario, IHubStore store, int buckets)
    {
        for (var bucket = 0; bucket < buckets; bucket++)
            if (await store.ReadAsync(bucket, "c1-1", TestContext.Current.CancellationToken) is { } instance)
                return new(version, instance.Head.Name, scenario, instance.History);
        throw new KeyNotFoundException("Nothing was started.");
    }

    public void Write()
    {
        Directory.CreateDirectory(Path.Combine(Folder, Version));
        var lines = Lines.Select(line => "  " + JsonSerializer.Serialize(Plain(line), HistoryJson.Default.HistoryEvent));
        File.WriteAllText(Path.Combine(Folder, Version, $"{Orchestrator}.{Scenario}.json"), $"[\n{string.Join(",\n", lines)}\n]\n");
    }

    // Where the recorder lay on somebody's disk is nobody's business.
    private static HistoryEvent Plain(HistoryEvent line) =>
        line is ActivityFailed failed ? failed with { Failure = failed.Failure with { StackTrace = null } } : line;

    private static RecordedHistory Read(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path).Split('.');
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        return new(Path.GetFileName(Path.GetDirectoryName(path)!), name[0], name[1],
            [.. file.RootElement.EnumerateArray().Select(line => line.Deserialize(HistoryJson.Default.HistoryEvent)!)]);
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ContactFunctions.sln")))
                return Path.Combine(folder.FullName, "tests", "Workflows", "Histories");
        throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
