using ContactFunctions.Browser.Tests.People;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactFunctions.Browser.Tests;

public sealed class When_somebody_looks_at_the_portal(Site site, Chromium chromium)
{
    private const int ScreenWidth = 390;

    [Theory]
    [InlineData("en-GB", "Contact us", "Open")]
    [InlineData("ja-JP", "お問い合わせ", "受付中")]
    public async Task Should_see_the_queue_open_as_soon_as_somebody_is_there(string locale, string title, string open)
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { Locale = locale, ViewportSize = new() { Width = ScreenWidth, Height = 844 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, "/portal/").ToString());
        var support = page.GetByTestId("queue-support");
        await Expect(support).ToBeVisibleAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(title);
        await Expect(support).Not.ToHaveAttributeAsync("data-state", "open");

        await using var mika = await OperatorDesk.SignInAsync(chromium.Browser, site.Address, "mika");
        await Expect(support).ToHaveAttributeAsync("data-state", "open");
        await Expect(support.GetByTestId("state")).ToHaveTextAsync(open);
        Assert.Equal(ScreenWidth, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.MainFrame.ExpectNoSeriousViolationsAsync(chromium, "the portal");
        await page.KeepAsync($"portal-{locale}");
    }

    [Fact]
    public async Task Should_keep_the_chosen_language_and_find_the_way_into_the_chat()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { Locale = "en-GB" });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, "/portal/").ToString());
        await page.GetByTestId("language-ja").ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "ja");
        await page.ReloadAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "ja");
        await page.GetByTestId("queue-sales").GetByTestId("start").ClickAsync();
        await Expect(page.GetByTestId("start-chat")).ToHaveTextAsync("チャットを始める");
    }

    [Fact]
    public async Task Should_show_old_figures_as_old_without_a_network()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { Locale = "en-GB" });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, "/portal/").ToString());
        await Expect(page.GetByTestId("queue-support")).ToBeVisibleAsync();
        await context.SetOfflineAsync(true);
        await Expect(page.GetByTestId("problem")).ToHaveAttributeAsync("data-kind", "offline");
        await Expect(page.GetByTestId("queue-support")).ToBeVisibleAsync();
        await context.SetOfflineAsync(false);
        await Expect(page.GetByTestId("problem")).ToHaveCountAsync(0);
    }
}
