using Microsoft.Playwright;

namespace ContactFunctions.Browser.Tests.People;

/// <summary>A supervisor at the board. Serves no queue, so nothing is left behind when the page is closed.</summary>
public sealed class SupervisorBoard : IAsyncDisposable
{
    private SupervisorBoard(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>What the customer said in the conversation that is open, in order.</summary>
    public ILocator Heard => Page.GetByTestId("timeline").Locator("[data-testid=entry][data-kind=customer]");

    public static async Task<SupervisorBoard> SignInAsync(IBrowser browser, Uri app, string locale = "en-GB", int width = 1360)
    {
        var page = await browser.OpenAsStaffAsync(app, "/console/", "sora", locale, width);
        await Assertions.Expect(page.GetByTestId("board")).ToBeVisibleAsync();
        return new SupervisorBoard(page);
    }

    /// <summary>The row of a customer by the name they gave.</summary>
    public ILocator Row(string customer) => Page.GetByTestId("board-conversation").Filter(new() { HasText = customer });

    /// <summary>Chooses an action from the menu of a customer's row.</summary>
    public async Task ChooseAsync(string customer, string action)
    {
        await Row(customer).GetByTestId("row-menu").ClickAsync();
        await Page.GetByTestId(action).ClickAsync();
    }

    public Task OpenAsync(string customer) => Row(customer).GetByTestId("row-open").ClickAsync();

    public async Task WhisperAsync(string text)
    {
        await Page.GetByTestId("mode-whisper").ClickAsync();
        await Page.GetByTestId("composer-text").FillAsync(text);
        await Page.GetByTestId("send").ClickAsync();
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
