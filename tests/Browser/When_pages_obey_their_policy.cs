using ContactFunctions.Browser.Tests.People;
using ContactFunctions.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactFunctions.Browser.Tests;

/// <summary>Every page, opened and used a little: none does what its policy forbids, and none complains.</summary>
public sealed class When_pages_obey_their_policy(Site site, Chromium chromium)
{
    private const int SectionsMin = 8;

    private static readonly byte[] Dot = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    [Fact]
    public async Task Should_see_no_violation_in_a_chat_and_at_the_desk_that_answers_it()
    {
        await using var watch = await PolicyWatch.BeginAsync(chromium.Browser);
        var customer = await CustomerPage.VisitAsync(watch.Context, new Uri(site.Address, "/?lang=en").ToString());
        await using var mika = await OperatorElsewhere.SignInAsync(site.App, "mika");
        await customer.BeginAsync("Which filter fits?", "Petra");
        await mika.AcceptAsync();
        await mika.SayAsync("Which one do you have?", "Paper", "Metal");
        await Expect(customer.Chat("choices")).ToBeVisibleAsync();
        await customer.AttachAsync(new FilePayload { Name = "filter.png", MimeType = "image/png", Buffer = Dot });
        await Expect(customer.Chat("tray-file")).ToHaveCountAsync(1);
        await customer.SayAsync("This one.");
        await Expect(customer.Said.Last.GetByTestId("picture").Locator("img")).ToBeVisibleAsync();

        var desk = await watch.Context.OpenAsStaffAsync(site.Address, "/console/", "mika");
        await desk.GetByTestId("work-item").Filter(new() { HasText = "Petra" }).ClickAsync();
        await Expect(desk.GetByTestId("timeline")).ToContainTextAsync("This one.");
        await Expect(desk.GetByTestId("timeline").Locator("img").First).ToBeVisibleAsync();

        Assert.Empty(watch.Seen);
    }

    [Fact]
    public async Task Should_see_no_violation_on_all_other_pages()
    {
        await using var watch = await PolicyWatch.BeginAsync(chromium.Browser);
        var admin = await watch.Context.OpenAsStaffAsync(site.Address, "/admin/", "admin");
        var sections = admin.Locator("a[data-testid^=nav-]");
        await Expect(sections.First).ToBeVisibleAsync();
        Assert.True(await sections.CountAsync() >= SectionsMin);
        foreach (var section in await sections.AllAsync())
        {
            await section.ClickAsync();
            await Expect(section).ToHaveAttributeAsync("aria-current", "page");
        }

        await VisitAsync(watch, new Uri(site.Address, "/portal/"), "[data-testid=queue-support]");
        await VisitAsync(watch, site.Phones, "#send");
        await VisitAsync(watch, site.App.Mail, "body");
        await VisitAsync(watch, site.App.Telemetry, "body");

        Assert.Empty(watch.Seen);
    }

    [Theory]
    [InlineData("new Image().src = 'https://elsewhere.example/pixel.png'", "img-src")]
    [InlineData("fetch('https://elsewhere.example/').catch(() => 0)", "connect-src")]
    [InlineData("try { document.createElement('div').innerHTML = '<b>x</b>' } catch { }", "require-trusted-types-for")]
    public async Task Should_see_what_is_not_allowed(string deed, string directive)
    {
        await using var watch = await PolicyWatch.BeginAsync(chromium.Browser);
        var page = await VisitAsync(watch, new Uri(site.Address, "/portal/"), "[data-testid=queue-support]");

        await page.EvaluateAsync($"() => {{ {deed} }}");

        await Eventually.TrueAsync(
            () => Task.FromResult(watch.Seen.Any(seen => seen.Contains($"policy {directive}", StringComparison.Ordinal))),
            $"A violation of {directive}", cancellation: TestContext.Current.CancellationToken);
    }

    private static async Task<IPage> VisitAsync(PolicyWatch watch, Uri address, string shows)
    {
        var page = await watch.Context.NewPageAsync();
        await page.GotoAsync(address.ToString());
        await Expect(page.Locator(shows)).ToBeVisibleAsync();
        return page;
    }
}
