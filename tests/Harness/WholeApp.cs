using Xunit;

namespace ContactFunctions.Harness;

/// <summary>
/// One whole app for a test assembly: <c>[assembly: AssemblyFixture(typeof(WholeApp))]</c>. Derive from it to choose
/// <see cref="AppOptions"/>. Holds the <see cref="WholeAppLock"/> as long as it runs.
/// </summary>
public class WholeApp : IAsyncLifetime
{
    private WholeAppLock? turn;
    private App? app;

    public App App => app ?? throw new InvalidOperationException("The app has not started.");

    protected virtual AppOptions Options => new();

    public async ValueTask InitializeAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        turn = await WholeAppLock.AcquireAsync(ct);
        app = await App.StartAsync(Options, ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        turn?.Dispose();
        GC.SuppressFinalize(this);
    }
}
