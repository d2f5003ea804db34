using ContactFunctions.Browser.Tests.People;
using static Microsoft.Playwright.Assertions;

namespace ContactFunctions.Browser.Tests;

public sealed class When_a_page_with_the_widget_loads(Site site, Chromium chromium)
{
    [Fact]
    public async Task Should_load_the_launcher_alone_until_it_is_opened()
    {
        await using var customer = await CustomerPage.VisitAsync(chromium.Browser, site.Address);
        var requested = new List<string>();
        customer.Page.Request += (_, request) => requested.Add(request.Url);
        await customer.Page.ReloadAsync(new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });
        await Expect(customer.Launcher).ToBeVisibleAsync();
        Assert.Contains(requested, url => url.EndsWith("/widget.js", StringComparison.Ordinal));
        Assert.DoesNotContain(requested, url => url.Contains("/widget/", StringComparison.Ordinal) || url.Contains("/api/", StringComparison.Ordinal));
        await customer.OpenAsync();
        // The chat and its words; what opening does not need comes when it is needed.
        Assert.Equal(2, requested.Count(url => url.Contains("/widget/assets/", StringComparison.Ordinal) && url.EndsWith(".js", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Should_open_and_close_by_keyboard_and_give_the_focus_back()
    {
        await using var customer = await CustomerPage.VisitAsync(chromium.Browser, site.Address);
        await customer.Launcher.FocusAsync();
        await customer.Page.Keyboard.PressAsync("Enter");
        await Expect(customer.Chat("first-message")).ToBeFocusedAsync();
        await customer.Page.Keyboard.PressAsync("Escape");
        await Expect(customer.Launcher).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(customer.Launcher).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Should_have_no_serious_accessibility_violation()
    {
        await using var customer = await CustomerPage.VisitAsync(chromium.Browser, site.Address);
        await customer.Page.MainFrame.ExpectNoSeriousViolationsAsync(chromium, "the shop");
        await customer.OpenAsync();
        await customer.ChatFrame.ExpectNoSeriousViolationsAsync(chromium, "the form");
        await customer.Page.KeepAsync("welcome");
        await customer.Page.GotoAsync(new Uri(site.Address, "/portal/?lang=en").ToString());
        await Expect(customer.Page.GetByTestId("queue-support")).ToBeVisibleAsync();
        await customer.Page.MainFrame.ExpectNoSeriousViolationsAsync(chromium, "the portal");
        await customer.Page.KeepAsync("portal");
    }
}
