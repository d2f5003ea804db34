using System.Text.Json;
using ContactFunctions.AppHost.Readiness;

namespace ContactFunctions.Platform.Tests.AppHost;

public sealed class ReadyFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ready-file-");

    [Fact]
    public void Write_Twice_HoldsTheDocumentedShapeAndLeavesOneFile()
    {
        var path = Path.Combine(folder.FullName, "new", "ready.json");

        Describe(pid: 1).Write(path);
        Describe(pid: 2).Write(path);

        using var json = JsonDocument.Parse(File.ReadAllText(path));
        Assert.Equal(["app", "issuer", "sms", "signalr", "mail", "telemetry", "hooks", "storage", "processes"], json.RootElement.EnumerateObject().Select(p => p.Name));
        var process = json.RootElement.GetProperty("processes")[0];
        Assert.Equal(("functions-1", 2), (process.GetProperty("name").GetString(), process.GetProperty("pid").GetInt32()));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void Restarted_BeforeReady_WritesNothing()
    {
        var path = Path.Combine(folder.FullName, "ready.json");
        var announcer = new Announcer(path, () => Describe(pid: 3), _ => { });

        announcer.Restarted();
        Assert.False(File.Exists(path));
        announcer.Ready();
        Assert.Equal(3, ReadyFile.Read(path)!.Processes[0].Pid);
    }

    [Fact]
    public void Ready_LastLine_SaysWhereTheAppIs()
    {
        var lines = new List<string>();

        new Announcer(null, () => Describe(pid: 1), lines.Add).Ready();

        Assert.Equal("ContactFunctions is ready: http://localhost:7071", lines[^1]);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static ReadyFile Describe(int pid) => new(
        "http://localhost:7071", "http://localhost:7072", "http://127.0.0.1:7073", "http://127.0.0.1:7074", "http://127.0.0.1:7075", "http://127.0.0.1:7076", "http://127.0.0.1:7077", "x", [new("functions-1", pid)]);
}
