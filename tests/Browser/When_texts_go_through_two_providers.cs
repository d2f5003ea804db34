using System.Text.RegularExpressions;
using ContactFunctions.Browser.Tests.People;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactFunctions.Browser.Tests;

public sealed class When_texts_go_through_two_providers(Site site, Chromium chromium)
{
    /// <summary>One of our numbers is with a provider that speaks as Azure does, the other with one that speaks as Twilio does.</summary>
    [Theory]
    [InlineData("+15550100", "+15550181")]
    [InlineData("+15550101", "+15550182")]
    public async Task Should_show_what_became_of_each_text_and_obey_a_stop(string ours, string theirs)
    {
        await using var phone = await PhonePage.TakeAsync(chromium.Browser, site.Phones, theirs);
        await using var ken = await OperatorDesk.SignInAsync(chromium.Browser, site.Address, "ken");
        await phone.TextAsync("Is my order ready?", ours);
        await ken.AcceptAsync();
        await Expect(ken.Heard).ToContainTextAsync(["Is my order ready?"]);
        await ken.Page.GetByTestId("composer-text").FillAsync("“Yes”");
        await Expect(ken.Page.GetByTestId("sms-parts")).ToHaveAttributeAsync("data-encoding", "ucs2");
        await ken.SayAsync("Yes, since noon.");
        await Expect(Received(phone, "Yes, since noon.")).ToHaveCountAsync(1);
        await Expect(ken.Said.Last.GetByTestId("delivery")).ToHaveAttributeAsync("data-delivery", "delivered");

        await phone.TextAsync("STOP", ours);
        await Expect(ken.Page.GetByTestId("blocked")).ToHaveAttributeAsync("data-code", "optedOut");
        await Expect(ken.Page.GetByTestId("composer-text")).ToBeDisabledAsync();
        await ken.Page.KeepAsync($"texts-stopped-{ours}");
        await ken.Page.MainFrame.ExpectNoSeriousViolationsAsync(chromium, "a conversation that takes no texts");

        await phone.TextAsync("START", ours);
        await Expect(ken.Page.GetByTestId("blocked")).ToHaveCountAsync(0);
        await ken.SayAsync("Welcome back.");
        await Expect(Received(phone, "Welcome back.")).ToHaveCountAsync(1);
        await Expect(ken.Said.Last.GetByTestId("delivery")).ToHaveAttributeAsync("data-delivery", new Regex("sent|delivered"));
        await ken.CloseAsync();
    }

    private static ILocator Received(PhonePage phone, string text) => phone.Texts.GetByText(text, new() { Exact = true });
}
