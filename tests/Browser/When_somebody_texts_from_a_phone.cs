using ContactFunctions.Browser.Tests.People;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactFunctions.Browser.Tests;

public sealed class When_somebody_texts_from_a_phone(Site site, Chromium chromium)
{
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Should_lose_and_double_nothing_while_the_operator_has_no_network()
    {
        await using var phone = await PhonePage.TakeAsync(chromium.Browser, site.Phones, "+15550142");
        await using var mika = await OperatorDesk.SignInAsync(chromium.Browser, site.Address, "mika");
        await phone.TextAsync("one");
        await mika.AcceptAsync();
        await mika.SayAsync("first");
        await Expect(Received(phone, "first")).ToHaveCountAsync(1);

        await mika.SetOfflineAsync(true);
        await phone.TextAsync("two");
        await phone.TextAsync("three");
        await mika.SayAsync("second");
        await Task.Delay(Outage, TimeProvider.System, TestContext.Current.CancellationToken);
        await Expect(Received(phone, "second")).ToHaveCountAsync(0);
        await mika.SetOfflineAsync(false);

        await Expect(mika.Heard).ToContainTextAsync(["one", "two", "three"]);
        await Expect(Received(phone, "second")).ToHaveCountAsync(1);
        await Expect(mika.Heard).ToHaveCountAsync(3);
        await Expect(mika.Said).ToHaveCountAsync(2);
        await Expect(Received(phone, "first")).ToHaveCountAsync(1);
        await phone.Page.KeepAsync("phone");
        await mika.CloseAsync();
    }

    private static ILocator Received(PhonePage phone, string text) => phone.Texts.GetByText(text, new() { Exact = true });
}
