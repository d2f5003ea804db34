using Microsoft.Playwright;

namespace ContactFunctions.Browser.Tests.People;

/// <summary>A customer in the demo shop, with the chat in the corner.</summary>
public sealed class CustomerPage : IAsyncDisposable
{
    private readonly IBrowserContext context;

    private CustomerPage(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
    }

    public IPage Page { get; }

    public ILocator Launcher => Page.GetByTestId("launcher");

    public ILocator Waiting => Chat("waiting");

    public ILocator Status => Chat("chat-status");

    /// <summary>What operators said, in order.</summary>
    public ILocator Heard => Chat("message").And(Frame.Locator("[data-role=operator]"));

    /// <summary>What the customer said and the server has, in order.</summary>
    public ILocator Said => Chat("message").And(Frame.Locator("[data-role=customer][data-delivery=sent]"));

    /// <summary>What the server refused for good, in order.</summary>
    public ILocator Failed => Chat("message").And(Frame.Locator("[data-delivery=failed]"));

    private IFrameLocator Frame => Page.FrameLocator("iframe");

    public static Task<CustomerPage> VisitAsync(IBrowser browser, Uri shop, BrowserNewContextOptions? options = null, string language = "en") =>
        VisitAsync(browser, new Uri(shop, $"/?lang={language}").ToString(), options);

    /// <param name="link">As somebody was sent it.</param>
    public static async Task<CustomerPage> VisitAsync(IBrowser browser, string link, BrowserNewContextOptions? options = null)
    {
        return await VisitAsync(await browser.NewContextAsync(options ?? new() { Locale = "en-GB" }), link);
    }

    /// <param name="context">Closed with the page.</param>
    public static async Task<CustomerPage> VisitAsync(IBrowserContext context, string link)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(link);
        return new CustomerPage(context, page);
    }

    public ILocator Chat(string testId) => Frame.GetByTestId(testId);

    public async Task OpenAsync()
    {
        await Launcher.ClickAsync();
        await Assertions.Expect(Chat("queue-status")).ToBeVisibleAsync();
    }

    /// <param name="name">What the customer calls themselves; null: nothing.</param>
    public async Task BeginAsync(string text, string? name = null)
    {
        await OpenAsync();
        if (name is not null)
            await Chat("visitor-name").FillAsync(name);
        await Chat("first-message").FillAsync(text);
        await Chat("start-chat").ClickAsync();
    }

    public async Task SayAsync(string text)
    {
        await Chat("composer").FillAsync(text);
        await Chat("send").ClickAsync();
    }

    public Task AttachAsync(params IReadOnlyList<FilePayload> files) => Chat("attach-input").SetInputFilesAsync(files);

    public async Task EndAsync()
    {
        await Chat("end-chat").ClickAsync();
        await Chat("end-yes").ClickAsync();
        await Assertions.Expect(Chat("new-chat")).ToBeVisibleAsync();
    }

    public Task SetOfflineAsync(bool offline) => context.SetOfflineAsync(offline);

    /// <summary>The frame itself, for what a locator cannot do.</summary>
    public IFrame ChatFrame => Page.Frames.Single(frame => frame.Url.Contains("/widget/", StringComparison.Ordinal));

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
