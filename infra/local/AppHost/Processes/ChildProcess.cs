using System.Diagnostics;

namespace ContactFunctions.AppHost.Processes;

/// <summary>
/// A process that lives no longer than this one. Its standard input is a pipe that is never written: when the pipe ends, on purpose or because
/// this process died, the child stops by itself.
/// </summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan DefaultGrace = TimeSpan.FromSeconds(10);
    private readonly Process process;
    private readonly TaskCompletionSource<int> exited = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ChildProcess(Process process) => this.process = process;

    public int Id { get; private set; }

    /// <summary>Ends with the exit code as soon as the process has ended.</summary>
    public Task<int> Exited => exited.Task;

    /// <param name="start">What to start; its redirections are set here.</param>
    /// <param name="line">Called for each line of standard output and standard error, on any thread.</param>
    public static ChildProcess Start(ProcessStartInfo start, Action<string> line)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.UseShellExecute = false;
        start.CreateNoWindow = true;
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        var child = new ChildProcess(process);
        process.OutputDataReceived += (_, e) => Pass(e.Data, line);
        process.ErrorDataReceived += (_, e) => Pass(e.Data, line);
        process.Exited += (_, _) => child.exited.TrySetResult(process.ExitCode);
        process.Start();
        child.Id = process.Id;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return child;
    }

    /// <summary>Waits for the end of the process and of its output, unlike <see cref="Exited"/>.</summary>
    public async Task<int> FinishedAsync(CancellationToken cancellation)
    {
        await process.WaitForExitAsync(cancellation);
        return await Exited;
    }

    /// <summary>Asks the process to stop and kills it when it has not within <paramref name="grace"/>. A repeat does nothing.</summary>
    public async Task StopAsync(TimeSpan grace, TimeProvider time)
    {
        if (Exited.IsCompleted)
            return;
        CloseInput();
        try
        {
            await Exited.WaitAsync(grace, time);
        }
        catch (TimeoutException)
        {
            Kill();
            await Exited;
        }
    }

    /// <summary>Ends the process and all it started, without a chance to tidy up.</summary>
    public void Kill()
    {
        if (!Exited.IsCompleted)
            process.Kill(entireProcessTree: true);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(DefaultGrace, TimeProvider.System);
        process.Dispose();
    }

    private void CloseInput()
    {
        try
        {
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The pipe is broken because the process is gone, which is what closing is for.
        }
    }

    private static void Pass(string? text, Action<string> line)
    {
        if (text is not null)
            line(text);
    }
}
