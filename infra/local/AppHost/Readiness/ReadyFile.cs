using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContactFunctions.AppHost.Readiness;

/// <summary>What <c>--ready-file</c> holds: where everything listens and which processes it is made of.</summary>
/// <param name="Storage">Connection string of the storage account.</param>
internal sealed record ReadyFile(
    string App, string Issuer, string Sms, string Signalr, string Mail, string Telemetry, string Hooks, string Storage, IReadOnlyList<ReadyFile.RunningProcess> Processes)
{
    /// <summary>Puts the file in place in one step: readers see the old content or the new.</summary>
    public void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = $"{path}.{Environment.ProcessId}";
        File.WriteAllBytes(beside, JsonSerializer.SerializeToUtf8Bytes(this, ReadyFileJson.Default.ReadyFile));
        File.Move(beside, path, overwrite: true);
    }

    /// <returns>Null when there is none yet.</returns>
    public static ReadyFile? Read(string path) =>
        File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), ReadyFileJson.Default.ReadyFile) : null;

    /// <param name="Address">Where a function host listens by itself; null for what has no such address.</param>
    internal sealed record RunningProcess(string Name, int Pid, string? Address = null);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(ReadyFile))]
internal sealed partial class ReadyFileJson : JsonSerializerContext;
