using System.Text.RegularExpressions;
using ContactFunctions.Browser.Tests.People;
using ContactFunctions.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactFunctions.Browser.Tests;

public sealed class When_a_customer_comes_back_by_a_link(Site site, Chromium chromium)
{
    private const string Address = "nadia@example.com";

    /// <summary>As early as the organisation may have it: who is silent for this long has left.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(10);

    private static readonly BrowserNewContextOptions Phone = new()
    {
        Locale = "en-GB",
        ViewportSize = new() { Width = 360, Height = 740 },
        HasTouch = true,
        IsMobile = true,
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Should_go_on_with_the_same_operator_on_another_device()
    {
        var business = await BusinessApi.SignInAsync(site.App, ct: Ct);
        await business.ChangeAsync(document => document["followUpAfter"] = Silence.TotalSeconds, Ct);
        await using var mika = await OperatorElsewhere.SignInAsync(site.App, "mika");
        await using (var laptop = await CustomerPage.VisitAsync(chromium.Browser, site.Address))
        {
            await laptop.BeginAsync("Where is my parcel?", "Nadia");
            await mika.AcceptAsync();
            await AgreeAsync(laptop);
        }

        await mika.SayAsync("It is in Kyoto.");
        var link = await MailReader.FindLinkAsync(site.App, Address, Silence + Eventually.DefaultBound, Ct);

        await using var phone = await CustomerPage.VisitAsync(chromium.Browser, link, Phone);
        await Expect(phone.Heard).ToContainTextAsync(["It is in Kyoto."]);
        await Expect(phone.Said).ToContainTextAsync(["Where is my parcel?"]);
        await Expect(phone.Page).ToHaveURLAsync(site.Address.ToString());
        await phone.Page.KeepAsync("back-by-link");
        await phone.SayAsync("Thank you!");
        await Expect(phone.Said).ToContainTextAsync(["Where is my parcel?", "Thank you!"]);
        Assert.Equal("Thank you!", (await mika.MessagesAsync())[^1].Text);

        await phone.Chat("follow-up-open").ClickAsync();
        await phone.Chat("follow-up-stop").ClickAsync();
        await Expect(phone.Chat("follow-up")).ToHaveAttributeAsync("data-channel", "none");
        await using var stranger = await CustomerPage.VisitAsync(chromium.Browser, link);
        await Expect(stranger.Chat("notice")).ToHaveAttributeAsync("data-code", "link_expired");
        await Expect(stranger.Chat("first-message")).ToBeVisibleAsync();
    }

    private async Task AgreeAsync(CustomerPage laptop)
    {
        await laptop.Chat("follow-up-open").ClickAsync();
        await laptop.Chat("follow-up-email").CheckAsync();
        await laptop.Chat("follow-up-address").FillAsync("nadia");
        await laptop.Chat("follow-up-agree").ClickAsync();
        await Expect(laptop.Chat("follow-up-wrong")).ToContainTextAsync("e-mail address");
        await laptop.Chat("follow-up-address").FillAsync(Address);
        await laptop.Chat("follow-up-agree").ClickAsync();
        await Expect(laptop.Chat("follow-up-wrong")).ToContainTextAsync("consent");
        await laptop.Page.KeepAsync("follow-up");
        await laptop.ChatFrame.ExpectNoSeriousViolationsAsync(chromium, "the follow-up");
        await laptop.Chat("follow-up-consent").CheckAsync();
        await laptop.Chat("follow-up-agree").ClickAsync();
        await Expect(laptop.Chat("follow-up")).ToContainTextAsync(new Regex("n•+@example.com"));
    }
}
