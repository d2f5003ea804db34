using System.Text.RegularExpressions;
using ContactFunctions.Browser.Tests.People;
using ContactFunctions.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactFunctions.Browser.Tests;

public sealed class When_a_customer_sends_a_picture(Site site, Chromium chromium)
{
    private const int ScreenWidth = 360;
    private const string CodeForFiles = "**/chat-files-*.js*";
    private const string Uploads = "**/attachments?*";

    private static readonly BrowserNewContextOptions SmallPhone = new()
    {
        Locale = "ja-JP",
        ViewportSize = new() { Width = ScreenWidth, Height = 740 },
        HasTouch = true,
        IsMobile = true,
        ColorScheme = ColorScheme.Dark,
    };

    [Fact]
    public async Task Should_arrive_once_though_the_network_went_away_in_the_middle_and_the_page_with_it()
    {
        var picture = Picture(300_000);
        await using var customer = await CustomerPage.VisitAsync(chromium.Browser, site.Address);
        await using var mika = await OperatorElsewhere.SignInAsync(site.App, "mika");
        await customer.BeginAsync("Which filter fits?", "Petra");
        await mika.AcceptAsync();
        await mika.SayAsync("Could you send a picture?");
        await Expect(customer.Heard).ToHaveCountAsync(1);

        var (reached, cut) = (new TaskCompletionSource(), new TaskCompletionSource());
        await customer.Page.RouteAsync(Uploads, async route =>
        {
            // The server has it, and its answer never arrives.
            await route.FetchAsync();
            reached.SetResult();
            await cut.Task;
            await route.AbortAsync("internetdisconnected");
        }, new() { Times = 1 });
        await customer.AttachAsync(picture);
        await Expect(customer.Chat("tray-file")).ToHaveCountAsync(1);
        await customer.SayAsync("This one.");
        await reached.Task.WaitAsync(TestContext.Current.CancellationToken);
        await Expect(customer.Chat("upload")).ToBeVisibleAsync();
        await customer.SetOfflineAsync(true);
        cut.SetResult();
        await Expect(customer.Chat("offline")).ToBeVisibleAsync();
        await Expect(customer.Chat("picture")).ToBeVisibleAsync();
        await customer.Page.KeepAsync("picture-offline");
        await customer.SetOfflineAsync(false);
        await customer.Page.ReloadAsync();

        await Expect(customer.Said.Last.GetByTestId("picture").Locator("img")).ToHaveAttributeAsync("src", new Regex("/attachments/"));
        await Expect(customer.Said).ToContainTextAsync(["Which filter fits?", "This one."]);
        var sent = Assert.Single(await mika.MessagesAsync(), message => message.Attachments is not null);
        var file = Assert.Single(sent.Attachments!);
        using var download = await mika.OpenAsync(file);
        Assert.Equal(picture.Buffer, await download.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        await mika.ReadAsync(sent.Seq!.Value);
        await Expect(customer.Said.Last).ToHaveAttributeAsync("data-mark", "read");
        await AnswerByTapAsync(customer, mika);
        await TakeBackAsync(customer, mika, file);
    }

    [Fact]
    public async Task Should_be_told_on_a_small_phone_in_Japanese_what_cannot_be_sent()
    {
        await using var customer = await CustomerPage.VisitAsync(chromium.Browser, site.Address, SmallPhone, "ja");
        // The code for files comes with the first one, and this time not at all. A browser remembers that of an address.
        await customer.Page.RouteAsync(CodeForFiles, route => route.AbortAsync());
        await customer.BeginAsync("写真を送ります。");
        await Expect(customer.Said).ToHaveCountAsync(1);
        var program = new FilePayload { Name = "setup.exe", MimeType = "application/x-msdownload", Buffer = "MZ"u8.ToArray() };
        await customer.AttachAsync(program);
        await Expect(customer.Chat("notice")).ToHaveAttributeAsync("data-code", "attachNot");
        await customer.Page.UnrouteAsync(CodeForFiles);
        await customer.AttachAsync(program);
        await Expect(customer.Chat("tray-problem")).ToHaveAttributeAsync("data-code", "attachment_type_not_allowed");
        // Called a picture, and none: the server looks at the bytes.
        await customer.AttachAsync(Picture(2_000), new FilePayload { Name = "fake.png", MimeType = "image/png", Buffer = "MZ-nothing"u8.ToArray() });
        await Expect(customer.Chat("tray-file")).ToHaveCountAsync(2);
        await customer.Page.KeepAsync("tray-ja");
        Assert.Equal(ScreenWidth, await customer.ChatFrame.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await customer.ChatFrame.ExpectNoSeriousViolationsAsync(chromium, "the tray on a small phone");
        await customer.Chat("send").ClickAsync();
        await Expect(customer.Failed).ToContainTextAsync(["Officeファイルを送信できます"]);
        await customer.Page.KeepAsync("refused-ja");
        await customer.ChatFrame.ExpectNoSeriousViolationsAsync(chromium, "a refused file on a small phone");
        await customer.Chat("discard").ClickAsync();
        await Expect(customer.Failed).ToHaveCountAsync(0);
        await customer.EndAsync();
    }

    private static async Task AnswerByTapAsync(CustomerPage customer, OperatorElsewhere mika)
    {
        var question = await mika.SayAsync("Which size?", "01", "02");
        await Expect(customer.Chat("choice")).ToHaveTextAsync(["01", "02"]);
        await customer.Page.KeepAsync("choices");
        await customer.Chat("choice").Last.ClickAsync();
        await Expect(customer.Chat("choices")).ToHaveCountAsync(0);
        await Expect(customer.Said.Last).ToContainTextAsync("02");
        Assert.Equal(question.MessageId, (await mika.MessagesAsync())[^1].InReplyTo);
    }

    private async Task TakeBackAsync(CustomerPage customer, OperatorElsewhere mika, FileView file)
    {
        var sent = customer.Said.Nth(1);
        await sent.GetByTestId("picture").ClickAsync();
        await Expect(customer.Chat("viewer")).ToBeVisibleAsync();
        await customer.ChatFrame.ExpectNoSeriousViolationsAsync(chromium, "a picture");
        await customer.Page.Keyboard.PressAsync("Escape");
        await Expect(customer.Chat("viewer")).ToHaveCountAsync(0);
        await sent.HoverAsync();
        await sent.GetByTestId("take-back").ClickAsync();
        await customer.Chat("take-back-yes").ClickAsync();
        await Expect(sent).ToHaveAttributeAsync("data-gone", "withdrawn");
        await customer.Page.KeepAsync("taken-back");
        await customer.ChatFrame.ExpectNoSeriousViolationsAsync(chromium, "a chat with a message taken back");
        using var gone = await mika.OpenAsync(file);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Contains(await mika.MessagesAsync(), message => message is { Withdrawn: true, Text: "" });
    }

    /// <summary>One grey dot, and as many bytes behind it as are wanted.</summary>
    private static FilePayload Picture(int bytes) => new()
    {
        Name = "dripper.png",
        MimeType = "image/png",
        Buffer = [.. Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="), .. new byte[bytes]],
    };
}
