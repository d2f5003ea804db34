using ContactFunctions.Browser.Tests.People;
using ContactFunctions.Harness;
using static Microsoft.Playwright.Assertions;

namespace ContactFunctions.Browser.Tests;

public sealed class When_a_customer_answers_from_their_phone(Site site, Chromium chromium)
{
    private const string Number = "+15550177";

    [Fact]
    public async Task Should_see_it_on_the_page_as_their_own_with_the_word_of_its_channel()
    {
        var business = await BusinessApi.SignInAsync(site.App, ct: TestContext.Current.CancellationToken);
        await business.ChangeAsync(document => document["followUpAfter"] = 10, TestContext.Current.CancellationToken);
        await using var mika = await OperatorElsewhere.SignInAsync(site.App, "mika");
        await using var customer = await CustomerPage.VisitAsync(chromium.Browser, site.Address);
        await customer.BeginAsync("Which size do I need?", "Ravi");
        await mika.AcceptAsync();
        await AgreeAsync(customer);
        await customer.Launcher.ClickAsync();

        // The page is open, and nobody looks at it.
        await mika.SayAsync("Size 02.");
        await using var phone = await PhonePage.TakeAsync(chromium.Browser, site.Phones, Number);
        await Expect(phone.Texts).ToContainTextAsync(["Size 02."]);
        await phone.TextAsync("Two packs, please");

        await customer.Launcher.ClickAsync();
        await Expect(customer.Said).ToContainTextAsync(["Which size do I need?", "Two packs, please"]);
        await Expect(customer.Said.Last.GetByTestId("channel")).ToHaveTextAsync("by text message");
        await Expect(customer.Heard).ToContainTextAsync(["Size 02."]);
        await customer.Page.KeepAsync("answered-from-phone");
        await customer.SayAsync("I am back here.");
        await Expect(customer.Said).ToHaveCountAsync(3);
        await Expect(customer.Said.Last.GetByTestId("channel")).ToHaveCountAsync(0);
    }

    private static async Task AgreeAsync(CustomerPage customer)
    {
        await customer.Chat("follow-up-open").ClickAsync();
        await customer.Chat("follow-up-address").FillAsync("+1 555-0177");
        await customer.Chat("follow-up-consent").CheckAsync();
        await customer.Chat("follow-up-agree").ClickAsync();
        await Expect(customer.Chat("follow-up")).ToHaveAttributeAsync("data-channel", "sms");
    }
}
