using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace ContactFunctions.Browser.Tests.People;

/// <summary>An engineer at the page of the telemetry receiver.</summary>
public sealed class TelemetryPage : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly Uri address;
    private readonly ConcurrentQueue<string> complaints = new();

    private TelemetryPage(IBrowserContext context, IPage page, Uri address)
    {
        (this.context, Page, this.address) = (context, page, address);
        // A violation of the page's policy is an error on the console, and so is a script that fails.
        page.Console += (_, said) => Note(said.Type == "error", said.Text);
        page.PageError += (_, error) => Note(true, error);
    }

    public IPage Page { get; }

    /// <summary>What the browser complained of.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    public ILocator Title => Page.Locator("h1");

    /// <summary>Lines of the list of traces.</summary>
    public ILocator Traces => Page.GetByTestId("trace");

    /// <summary>Lines of the story of one conversation.</summary>
    public ILocator Entries => Page.GetByTestId("entry");

    public static async Task<TelemetryPage> OpenAsync(IBrowser browser, Uri address, BrowserNewContextOptions options)
    {
        var context = await browser.NewContextAsync(options);
        var opened = new TelemetryPage(context, await context.NewPageAsync(), address);
        await opened.GoAsync("#/");
        return opened;
    }

    /// <param name="hash">As people send it to each other.</param>
    public Task GoAsync(string hash) => Page.GotoAsync(new Uri(address, hash).ToString());

    /// <summary>Spans of one family in the trace that is shown.</summary>
    public ILocator Spans(string family) => Page.GetByTestId($"span-{family}");

    public Task<int> SidewaysAsync() => Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public async ValueTask DisposeAsync() => await context.CloseAsync();

    private void Note(bool isComplaint, string text)
    {
        if (isComplaint)
            complaints.Enqueue(text);
    }
}
