using ContactFunctions.Browser.Tests.People;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactFunctions.Browser.Tests;

public sealed class When_an_admin_changes_a_queue(Site site, Chromium chromium)
{
    // Queues are in order of their ids: sales, support.
    private const string Sales = "queues[0]";

    [Theory]
    [InlineData("en-GB", "Sales & advice")]
    [InlineData("ja-JP", "ご購入とご相談")]
    public async Task Should_check_publish_and_restore_it(string locale, string name)
    {
        var language = locale[..2];
        var page = await chromium.Browser.OpenAsStaffAsync(site.Address, "/admin/", "admin", locale);
        await page.GetByTestId("item-queues-0").ClickAsync();
        var before = await page.GetByTestId($"{Sales}.names.{language}").InputValueAsync();

        await page.GetByTestId($"{Sales}.offerTtlSeconds").FillAsync("90000");
        await Expect(page.Locator($"[data-testid=problem][data-path='{Sales}.offerTtlSeconds']")).ToBeVisibleAsync();
        await page.GetByTestId($"{Sales}.offerTtlSeconds").FillAsync("45");
        await page.GetByTestId($"{Sales}.names.{language}").FillAsync(name);
        await Expect(page.GetByTestId("publish-bar")).ToHaveAttributeAsync("data-changes", "2");
        await page.MainFrame.ExpectNoSeriousViolationsAsync(chromium, "the administration");
        await page.KeepAsync($"admin-{language}");

        await page.GetByTestId("review").ClickAsync();
        await Expect(page.GetByTestId("changes")).ToHaveAttributeAsync("data-count", "2");
        await page.KeepAsync($"admin-review-{language}");
        await page.GetByTestId("publish").ClickAsync();
        await Expect(page.GetByTestId("publish-bar")).ToHaveAttributeAsync("data-changes", "0");
        await ExpectNameAsync(locale, name);

        await RestoreAsync(page);
        await page.GetByTestId("nav-queues").ClickAsync();
        await page.GetByTestId("item-queues-0").ClickAsync();
        await Expect(page.GetByTestId($"{Sales}.names.{language}")).ToHaveValueAsync(before);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Should_keep_both_when_two_change_it_at_once()
    {
        var first = await chromium.Browser.OpenAsStaffAsync(site.Address, "/admin/", "admin");
        var second = await chromium.Browser.OpenAsStaffAsync(site.Address, "/admin/", "admin", "ja-JP");
        await first.GetByTestId("item-queues-0").ClickAsync();
        await second.GetByTestId("item-queues-0").ClickAsync();
        await first.GetByTestId($"{Sales}.offerMissesMax").FillAsync("5");
        await second.GetByTestId($"{Sales}.crowdedFrom").FillAsync("15");
        await PublishAsync(first);
        await Expect(first.GetByTestId("publish-bar")).ToHaveAttributeAsync("data-changes", "0");
        await PublishAsync(second);
        await Expect(second.GetByTestId("conflict-dialog")).ToBeVisibleAsync();
        await second.KeepAsync("admin-conflict-ja");
        await second.GetByTestId("conflict-merge").ClickAsync();
        await PublishAsync(second);
        await Expect(second.GetByTestId("publish-bar")).ToHaveAttributeAsync("data-changes", "0");
        await Expect(second.GetByTestId($"{Sales}.offerMissesMax")).ToHaveValueAsync("5");
        await Expect(second.GetByTestId($"{Sales}.crowdedFrom")).ToHaveValueAsync("15");
        await first.Context.DisposeAsync();
        await second.Context.DisposeAsync();
    }

    [Fact]
    public async Task Should_be_told_who_would_get_a_contact_and_why_not_the_others()
    {
        var page = await chromium.Browser.OpenAsStaffAsync(site.Address, "/admin/", "admin", width: 390);
        await page.GetByTestId("nav-select").SelectOptionAsync("preview");
        await page.GetByTestId("preview-queue").SelectOptionAsync("support");
        await page.GetByTestId("preview-ask").ClickAsync();
        await Expect(page.GetByTestId("preview-result")).ToHaveAttributeAsync("data-waits", "true");
        await Expect(page.GetByTestId("candidate-hana")).ToHaveAttributeAsync("data-eligible", "false");
        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.MainFrame.ExpectNoSeriousViolationsAsync(chromium, "trying it out on a phone");
        await page.KeepAsync("admin-preview-phone");
        await page.Context.DisposeAsync();
    }

    private async Task ExpectNameAsync(string locale, string name)
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { Locale = locale });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, "/portal/").ToString());
        await Expect(page.GetByTestId("queue-sales").Locator("h2")).ToHaveTextAsync(name);
    }

    private static async Task PublishAsync(IPage page)
    {
        await page.GetByTestId("review").ClickAsync();
        await page.GetByTestId("publish").ClickAsync();
        await Expect(page.GetByTestId("publish-dialog")).ToHaveCountAsync(0);
    }

    /// <summary>Back to the version before the newest.</summary>
    private static async Task RestoreAsync(IPage page)
    {
        await page.GetByTestId("nav-versions").ClickAsync();
        await page.Locator("[data-testid^=restore-]").First.ClickAsync();
        await page.GetByTestId("restore-confirm").ClickAsync();
        await Expect(page.GetByTestId("version-dialog")).ToHaveCountAsync(0);
    }
}
