using System.Diagnostics;
using ContactFunctions.Harness;

namespace ContactFunctions.Faults.Tests;

public sealed class When_the_app_stops
{
    private static readonly TimeSpan OrphanBound = TimeSpan.FromSeconds(15);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Should_leave_no_process_behind(bool killed)
    {
        using var turn = await WholeAppLock.AcquireAsync(Cancellation);
        await using var app = await App.StartAsync(new AppOptions { Instances = 2 }, Cancellation);
        var processes = app.Processes;
        Assert.Equal(["azurite", "functions-1", "functions-2"], processes.Keys.Order());

        if (killed)
            app.KillHard();
        else
            await app.StopAsync();

        foreach (var (name, id) in processes)
            await Eventually.TrueAsync(() => !IsRunning(id), $"The end of {name}", OrphanBound, Cancellation);
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
