using System.Runtime.InteropServices;

// The runtime runs this inside the children before their own Main (DOTNET_STARTUP_HOOKS); it asks for this name, outside any namespace.

/// <summary>Stops a child when its standard input ends: its parent closed the pipe or is gone.</summary>
internal static class StartupHook
{
    private const int Sigterm = 15;

    public static void Initialize() => new Thread(StopWithParent) { IsBackground = true, Name = "parent watch" }.Start();

    private static void StopWithParent()
    {
        using var input = Console.OpenStandardInput();
        Span<byte> ignored = stackalloc byte[64];
        while (input.Read(ignored) > 0)
        {
        }
        if (OperatingSystem.IsWindows())
            Environment.Exit(0);
        else
            _ = Kill(Environment.ProcessId, Sigterm);
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int Kill(int process, int signal);
}
