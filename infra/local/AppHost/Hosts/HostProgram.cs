using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using ContactFunctions.AppHost.Processes;

namespace ContactFunctions.AppHost.Hosts;

/// <summary>The program that a function host runs, with its settings as environment variables.</summary>
/// <param name="assembly">Path of the program's .dll.</param>
internal sealed class HostProgram(string assembly, IReadOnlyDictionary<string, string> settings)
{
    private const string StartupHooks = "DOTNET_STARTUP_HOOKS";

    /// <summary>The function app as it was built together with this program.</summary>
    public static string FunctionApp => BuiltBeside("ContactFunctions.Functions.dll", "functions");

    /// <summary>A program of this repository in the build configuration that is running now.</summary>
    public static string BuiltBeside(string assembly, params string[] project)
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine([Repository.Root, .. project, "bin", framework.Parent!.Name, framework.Name, assembly]);
    }

    public ChildProcess Start(int port, Action<string> line)
    {
        var start = DotNet(assembly);
        foreach (var (key, value) in settings)
            start.Environment[key] = value;
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        start.Environment["FUNCTIONS_HTTP_PORT"] = port.ToString(CultureInfo.InvariantCulture);
        return ChildProcess.Start(start, line);
    }

    /// <summary>Starts a .NET program that stops by itself when its standard input ends, whether or not it knows about it.</summary>
    public static ProcessStartInfo DotNet(string assembly, params string[] arguments)
    {
        if (!File.Exists(assembly))
            throw new SetupException($"{assembly} is missing: build the solution first.");
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        return new ProcessStartInfo(dotnet, [assembly, .. arguments])
        {
            WorkingDirectory = Path.GetDirectoryName(assembly),
            Environment = { [StartupHooks] = typeof(StartupHook).Assembly.Location },
        };
    }
}
