using System.Text.RegularExpressions;
using ContactFunctions.Browser.Tests.People;
using static Microsoft.Playwright.Assertions;

namespace ContactFunctions.Browser.Tests;

public sealed class When_operators_help_each_other(Site site, Chromium chromium)
{
    [Fact]
    public async Task Should_advise_unseen_take_over_and_leave_after_the_conversation()
    {
        await using var customer = await CustomerPage.VisitAsync(chromium.Browser, site.Address);
        await using var hana = await OperatorDesk.SignInAsync(chromium.Browser, site.Address, "hana");
        await customer.BeginAsync("Is the boiler covered?", "Vera");
        await hana.AcceptAsync();
        await using var ken = await OperatorDesk.SignInAsync(chromium.Browser, site.Address, "ken");

        await InviteAsync(hana, "invite-consult", "ken");
        await Expect(hana.Page.GetByTestId("asking")).ToContainTextAsync("Ken");
        await Expect(ken.Page.GetByTestId("offer")).ToHaveAttributeAsync("data-purpose", "consult");
        await ken.AcceptAsync();
        await Expect(hana.Page.GetByTestId("participant-ken")).ToHaveAttributeAsync("data-role", "consulting");
        await Expect(ken.Page.GetByTestId("composer")).ToHaveAttributeAsync("data-mode", "whisper");
        await ken.SayAsync("Two years, boiler included.");
        await Expect(hana.Page.Locator("[data-testid=entry][data-kind=whisper]")).ToContainTextAsync("Two years");
        await hana.Page.KeepAsync("consult-owner");
        await ken.Page.KeepAsync("consult-adviser");
        await ken.Page.MainFrame.ExpectNoSeriousViolationsAsync(chromium, "the console of an adviser");
        await Expect(customer.Chat("log")).Not.ToContainTextAsync(new Regex("Ken|boiler included"));

        await hana.Page.GetByTestId("consult-complete").ClickAsync();
        await Expect(customer.Chat("chat-title")).ToContainTextAsync("Ken");
        await Expect(hana.Item("Vera")).ToHaveCountAsync(0);
        await Expect(ken.Page.GetByTestId("composer")).ToHaveAttributeAsync("data-mode", "reply");
        await ken.SayAsync("It is covered for two years.");
        await Expect(customer.Heard).ToContainTextAsync(["It is covered for two years."]);
        await LeaveAfterwardsAsync(ken);
    }

    [Fact]
    public async Task Should_talk_with_the_customer_together()
    {
        await using var customer = await CustomerPage.VisitAsync(chromium.Browser, site.Address);
        await using var hana = await OperatorDesk.SignInAsync(chromium.Browser, site.Address, "hana");
        await customer.BeginAsync("Can somebody from sales join?", "Otto");
        await hana.AcceptAsync();
        await using var ken = await OperatorDesk.SignInAsync(chromium.Browser, site.Address, "ken");
        await InviteAsync(hana, "invite-conference", "ken");
        await ken.AcceptAsync();
        await Expect(ken.Page.GetByTestId("composer")).ToHaveAttributeAsync("data-mode", "reply");
        await ken.SayAsync("Hello, Ken here.");
        await Expect(customer.Heard).ToContainTextAsync(["Hello, Ken here."]);
        await hana.Page.KeepAsync("conference-owner");
        await ken.Page.GetByTestId("people-leave").ClickAsync();
        await Expect(hana.Page.GetByTestId("participant-ken")).ToHaveCountAsync(0);
        await hana.CloseAsync();
        await Expect(hana.Item("Otto")).ToHaveCountAsync(0);
    }

    private static async Task InviteAsync(OperatorDesk owner, string purpose, string colleague)
    {
        await owner.Page.GetByTestId("invite").ClickAsync();
        await owner.Page.GetByTestId(purpose).CheckAsync();
        await owner.Page.GetByTestId($"target-operator-{colleague}").CheckAsync();
        await owner.Page.GetByTestId("ask-confirm").ClickAsync();
        await Expect(owner.Page.GetByTestId("invite-dialog")).ToHaveCountAsync(0);
    }

    /// <summary>Lunch is declared during the conversation, begins after it, and wrap-up is extended once in between.</summary>
    private static async Task LeaveAfterwardsAsync(OperatorDesk desk)
    {
        var standing = desk.Page.GetByTestId("presence-standing");
        await desk.Page.GetByTestId("presence").ClickAsync();
        await desk.Page.GetByTestId("presence-later").CheckAsync();
        await desk.Page.GetByTestId("presence-lunch").ClickAsync();
        await Expect(standing).ToHaveAttributeAsync("data-pending", "away");
        await desk.BeginWrapUpAsync();
        var extend = desk.Page.GetByTestId("wrap-up-extend");
        var before = await extend.TextContentAsync();
        await extend.ClickAsync();
        await Expect(extend).Not.ToHaveTextAsync(before!);
        await desk.Page.KeepAsync("wrap-up-extended");
        await desk.Page.GetByTestId("wrap-up-done").ClickAsync();
        await Expect(desk.Page.GetByTestId("presence-label")).ToHaveTextAsync("Lunch");
    }
}
