using Microsoft.Playwright;

namespace ContactFunctions.Browser.Tests.People;

/// <summary>An operator at the console, signed in through the issuer's page and ready for work.</summary>
public sealed class OperatorDesk : IAsyncDisposable
{
    private readonly IBrowserContext context;

    private OperatorDesk(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
    }

    public IPage Page { get; }

    public ILocator Conversation => Page.GetByTestId("conversation");

    /// <summary>What the customer said, in order.</summary>
    public ILocator Heard => Page.GetByTestId("timeline").Locator("[data-testid=entry][data-kind=customer]");

    /// <summary>What operators said and the server has, in order.</summary>
    public ILocator Said => Page.GetByTestId("timeline").Locator("[data-testid=entry][data-kind=operator]");

    public static async Task<OperatorDesk> SignInAsync(IBrowser browser, Uri app, string user)
    {
        var context = await browser.NewContextAsync(new() { Locale = "en-GB", ViewportSize = new() { Width = 1360, Height = 860 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(app, "/console/").ToString());
        await page.GetByTestId("sign-in").ClickAsync();
        await page.Locator($"button[name=user][value={user}]").ClickAsync();
        // From the menu: who still has something in the list sees no button for it.
        await page.GetByTestId("presence").ClickAsync();
        await page.GetByTestId("presence-available").ClickAsync();
        await Assertions.Expect(page.GetByTestId("presence-standing")).ToHaveAttributeAsync("data-routable", "true");
        return new OperatorDesk(context, page);
    }

    public async Task AcceptAsync()
    {
        await Page.GetByTestId("offer-accept").First.ClickAsync();
        await Assertions.Expect(Conversation).ToBeVisibleAsync();
    }

    public async Task SayAsync(string text)
    {
        await Page.GetByTestId("composer-text").FillAsync(text);
        await Page.GetByTestId("send").ClickAsync();
    }

    public Task SetOfflineAsync(bool offline) => context.SetOfflineAsync(offline);

    /// <summary>Closes the conversation and leaves wrap-up at once, so that no place stays taken for the next test.</summary>
    public async Task CloseAsync()
    {
        await BeginWrapUpAsync();
        await Page.GetByTestId("wrap-up-done").ClickAsync();
    }

    public async Task BeginWrapUpAsync()
    {
        await Page.GetByTestId("close").ClickAsync();
        await Page.GetByTestId("close-confirm").ClickAsync();
    }

    /// <summary>A customer in the list, by the name they gave.</summary>
    public ILocator Item(string customer) => Page.GetByTestId("work-item").Filter(new() { HasText = customer });

    /// <summary>Off duty first: the lease outlives the page, and the next test's customers must not be offered to nobody.</summary>
    public async ValueTask DisposeAsync()
    {
        await Page.GetByTestId("presence").ClickAsync();
        await Page.RunAndWaitForResponseAsync(
            () => Page.GetByTestId("presence-offline").ClickAsync(),
            answer => answer.Request.Method == "PUT" && answer.Url.EndsWith("/me/presence", StringComparison.Ordinal) && answer.Ok);
        await Assertions.Expect(Page.GetByTestId("presence-standing")).ToHaveAttributeAsync("data-routable", "false");
        await context.DisposeAsync();
    }
}
