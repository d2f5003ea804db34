using ContactFunctions.Browser.Tests.People;
using ContactFunctions.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactFunctions.Browser.Tests;

public sealed class When_an_admin_adds_a_webhook(Site site, Chromium chromium)
{
    [Theory]
    [InlineData("en-GB", 1360, ColorScheme.Light)]
    [InlineData("ja-JP", 390, ColorScheme.Dark)]
    public async Task Should_try_it_out_see_what_came_and_change_its_secret(string locale, int width, ColorScheme scheme)
    {
        var name = $"webhooks-{locale[..2]}";
        await using var context = await chromium.Browser.NewContextAsync(
            new() { Locale = locale, ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 860 } });
        var page = await context.OpenAsStaffAsync(site.Address, "/admin/", "admin");
        await page.GetByTestId("admin").WaitForAsync();
        await page.EvaluateAsync("location.hash = '#/webhooks'");
        await AddAsync(page, name);

        var card = page.GetByTestId($"webhook-{name}");
        await Expect(card).ToHaveAttributeAsync("data-state", "active");
        await page.GetByTestId($"test-{name}").ClickAsync();
        await Expect(page.GetByTestId($"said-{name}")).ToContainTextAsync("HTTP 204");
        var customer = await CustomerApi.OpenAsync(site.Http, "support", "hello", ct: TestContext.Current.CancellationToken);
        await Eventually.TrueAsync(() => DeliveredAsync(page, name), "A delivery in the log", cancellation: TestContext.Current.CancellationToken);
        await customer.CloseAsync(ct: TestContext.Current.CancellationToken);
        await page.Locator($"[data-testid=deliveries-{name}] summary").First.ClickAsync();
        await page.MainFrame.ExpectNoSeriousViolationsAsync(chromium, "the webhooks");
        await page.KeepAsync($"{name}-log");

        var receiver = await context.NewPageAsync();
        await receiver.GotoAsync(site.Hooks.ToString());
        await Expect(receiver.Locator("article[data-taken=true]").First).ToBeVisibleAsync();
        await receiver.MainFrame.ExpectNoSeriousViolationsAsync(chromium, "the receiver of webhooks");
        await receiver.KeepAsync($"{name}-receiver");
        await page.BringToFrontAsync();

        await page.GetByTestId($"secret-{name}").ClickAsync();
        await Expect(page.GetByTestId("secret")).ToContainTextAsync("whsec_");
        var before = await page.GetByTestId("secret").TextContentAsync();
        await page.GetByTestId("rotate").ClickAsync();
        await page.MainFrame.ExpectNoSeriousViolationsAsync(chromium, "the secret of a webhook");
        await page.KeepAsync($"{name}-secret");
        await page.GetByTestId("rotate").ClickAsync();
        await Expect(page.GetByTestId("secret")).Not.ToContainTextAsync(before!);
    }

    /// <summary>Opens the log anew until something stands there.</summary>
    private static async Task<bool> DeliveredAsync(IPage page, string name)
    {
        if (!await page.GetByTestId($"deliveries-{name}").IsVisibleAsync())
            await page.GetByTestId($"log-{name}").ClickAsync();
        await page.GetByTestId($"refresh-{name}").ClickAsync();
        return await page.Locator($"[data-testid=deliveries-{name}] li[data-state=delivered]").CountAsync() > 0;
    }

    private async Task AddAsync(IPage page, string name)
    {
        await page.GetByTestId("add-webhooks").ClickAsync();
        var place = await page.Locator("[data-testid^=item-webhooks-]").CountAsync() - 1;
        await page.GetByTestId($"webhooks[{place}].id").FillAsync(name);
        await page.GetByTestId($"webhooks[{place}].name").FillAsync(name);
        await page.GetByTestId($"webhooks[{place}].address").FillAsync($"{site.Hooks}in/{name}");
        await page.GetByTestId($"webhooks[{place}].events:conversation.queued").CheckAsync();
        await page.KeepAsync($"{name}-form");
        await page.GetByTestId("review").ClickAsync();
        await page.GetByTestId("publish").ClickAsync();
        await Expect(page.GetByTestId("publish-bar")).ToHaveAttributeAsync("data-changes", "0");
    }
}
