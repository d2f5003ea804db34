using System.Text.RegularExpressions;
using ContactFunctions.Browser.Tests.People;
using static Microsoft.Playwright.Assertions;

namespace ContactFunctions.Browser.Tests;

public sealed class When_a_customer_and_an_operator_talk(Site site, Chromium chromium)
{
    [Fact]
    public async Task Should_carry_words_both_ways_from_the_first_message_to_the_rating()
    {
        await using var customer = await CustomerPage.VisitAsync(chromium.Browser, site.Address);
        await customer.BeginAsync("Which filters fit <b>the</b> dripper? https://shop.example/filters");
        await Expect(customer.Waiting).ToBeVisibleAsync();
        await Expect(customer.Chat("ticket")).ToBeVisibleAsync();

        await using var hana = await OperatorDesk.SignInAsync(chromium.Browser, site.Address, "hana");
        await hana.AcceptAsync();
        await Expect(hana.Heard).ToHaveTextAsync([new Regex("Which filters fit <b>the</b> dripper")]);
        await Expect(customer.Status).ToHaveAttributeAsync("data-state", "active");
        await Expect(customer.Chat("chat-title")).ToContainTextAsync("Hana");

        await hana.Page.GetByTestId("composer-text").PressSequentiallyAsync("Size 02");
        await Expect(customer.Chat("typing")).ToBeVisibleAsync();
        await hana.SayAsync("Size 02 fits.");
        await Expect(customer.Heard).ToContainTextAsync(["Size 02 fits."]);
        await customer.SayAsync("Thank you!");
        await Expect(hana.Heard).ToHaveCountAsync(2);
        await Expect(customer.Said.Last).ToContainTextAsync("Thank you!");
        await customer.Page.KeepAsync("active-customer");
        await hana.Page.KeepAsync("active-operator");
        await customer.ChatFrame.ExpectNoSeriousViolationsAsync(chromium, "the chat");
        await hana.Page.MainFrame.ExpectNoSeriousViolationsAsync(chromium, "the console");

        await hana.CloseAsync();
        await Expect(customer.Chat("rating")).ToBeVisibleAsync();
        await customer.Chat("star-5").CheckAsync(new() { Force = true });
        await customer.Chat("rating-comment").FillAsync("Quick and kind.");
        await customer.Chat("send-rating").ClickAsync();
        await Expect(customer.Chat("rated")).ToBeVisibleAsync();
        await customer.Page.KeepAsync("rated");
    }
}
