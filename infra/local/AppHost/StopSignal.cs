using System.Runtime.InteropServices;

namespace ContactFunctions.AppHost;

/// <summary>Ctrl-C and its relatives. The first asks for an orderly stop; a second one ends the program at once.</summary>
internal sealed class StopSignal : IDisposable
{
    private readonly CancellationTokenSource asked = new();
    private readonly List<PosixSignalRegistration> registrations;

    public StopSignal() => registrations =
        [.. ((PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP]).Select(s => PosixSignalRegistration.Create(s, Stop))];

    public CancellationToken Token => asked.Token;

    public async Task WaitAsync()
    {
        var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = Token.Register(waiting.SetResult);
        await waiting.Task;
    }

    public void Dispose()
    {
        registrations.ForEach(r => r.Dispose());
        asked.Dispose();
    }

    private void Stop(PosixSignalContext signal)
    {
        signal.Cancel = !asked.IsCancellationRequested;
        asked.Cancel();
    }
}
