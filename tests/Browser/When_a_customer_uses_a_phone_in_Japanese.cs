using ContactFunctions.Browser.Tests.People;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactFunctions.Browser.Tests;

public sealed class When_a_customer_uses_a_phone_in_Japanese(Site site, Chromium chromium)
{
    private const int ScreenWidth = 390;

    private static readonly BrowserNewContextOptions Phone = new()
    {
        Locale = "ja-JP",
        ViewportSize = new() { Width = ScreenWidth, Height = 844 },
        HasTouch = true,
        IsMobile = true,
        DeviceScaleFactor = 2,
    };

    [Fact]
    public async Task Should_cover_the_screen_and_speak_Japanese()
    {
        await using var customer = await CustomerPage.VisitAsync(chromium.Browser, site.Address, Phone, "ja");
        Assert.Equal(ScreenWidth, await customer.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await customer.OpenAsync();
        // Of the layout: the box on the screen is still growing while the panel opens.
        Assert.Equal(ScreenWidth, await customer.Page.Locator("iframe").EvaluateAsync<int>("frame => frame.clientWidth"));
        await Expect(customer.Chat("start-chat")).ToHaveTextAsync("チャットを始める");
        await customer.Page.KeepAsync("phone-ja-welcome");
        await customer.Chat("first-message").FillAsync("ペーパーフィルターはどれが合いますか。\n二行目です。");
        await customer.Chat("start-chat").ClickAsync();
        await Expect(customer.Said).ToContainTextAsync(["ペーパーフィルター"]);
        Assert.Equal(ScreenWidth, await customer.ChatFrame.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await customer.ChatFrame.ExpectNoSeriousViolationsAsync(chromium, "the chat on a phone");
        await customer.Page.KeepAsync("phone-ja-waiting");

        await customer.Chat("end-chat").ClickAsync();
        await customer.Chat("end-yes").ClickAsync();
        await Expect(customer.Chat("new-chat")).ToBeVisibleAsync();
    }
}
