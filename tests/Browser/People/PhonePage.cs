using Microsoft.Playwright;

namespace ContactFunctions.Browser.Tests.People;

/// <summary>A person with a simulated phone.</summary>
public sealed class PhonePage : IAsyncDisposable
{
    private readonly IBrowserContext context;

    private PhonePage(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Every text of this phone, both ways.</summary>
    public ILocator Texts => Page.Locator("#thread li");

    /// <param name="number">E.164.</param>
    public static async Task<PhonePage> TakeAsync(IBrowser browser, Uri phones, string number)
    {
        var context = await browser.NewContextAsync(new() { Locale = "en-GB", ViewportSize = new() { Width = 390, Height = 844 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(phones, $"/#{Uri.EscapeDataString(number)}").ToString());
        return new PhonePage(context, page);
    }

    /// <param name="to">Which of our numbers; null: the one that the page has chosen.</param>
    public async Task TextAsync(string text, string? to = null)
    {
        if (to is not null)
            await Page.Locator("#to").SelectOptionAsync(to);
        await Page.Locator("#text").FillAsync(text);
        await Page.Locator("#send").ClickAsync();
        await Assertions.Expect(Texts.GetByText(text, new() { Exact = true })).ToBeVisibleAsync();
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
