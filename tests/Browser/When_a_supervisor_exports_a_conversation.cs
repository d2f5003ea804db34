using System.Diagnostics;
using ContactFunctions.Browser.Tests.People;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactFunctions.Browser.Tests;

public sealed class When_a_supervisor_exports_a_conversation(Site site, Chromium chromium)
{
    private const string Title = "The grinder caught fire.";

    [Fact]
    public async Task Should_download_what_anybody_can_verify_and_see_when_it_was_changed()
    {
        await using var customer = await CustomerPage.VisitAsync(chromium.Browser, site.Address);
        await using var ken = await OperatorDesk.SignInAsync(chromium.Browser, site.Address, "ken");
        await customer.BeginAsync(Title, "Olga");
        await ken.AcceptAsync();
        await ken.SayAsync("The wrong price.");
        await Expect(customer.Heard).ToContainTextAsync(["The wrong price."]);
        await WithdrawLastAsync(ken);
        await Expect(customer.Chat("log")).Not.ToContainTextAsync("The wrong price.");

        await using var sora = await SupervisorBoard.SignInAsync(chromium.Browser, site.Address);
        await sora.OpenAsync("Olga");
        await HoldAsync(sora, "Claim 88");
        var file = await ExportAsync(sora, "export-jsonl");
        Assert.Equal((0, ""), await VerifyAsync(file));
        var exported = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Contains(Title, exported, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, exported.Replace(Title, "The grinder is fine.", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Equal(1, (await VerifyAsync(file)).Exit);

        var page = await File.ReadAllTextAsync(await ExportAsync(sora, "export-html"), TestContext.Current.CancellationToken);
        Assert.Contains("<html", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        await sora.Page.KeepAsync("exported");
        await sora.Page.MainFrame.ExpectNoSeriousViolationsAsync(chromium, "a held conversation");
        await ken.CloseAsync();
    }

    private static async Task WithdrawLastAsync(OperatorDesk desk)
    {
        await desk.Said.Last.HoverAsync();
        await desk.Said.Last.GetByTestId("message-menu").ClickAsync();
        await desk.Page.GetByTestId("message-withdraw").ClickAsync();
        await desk.Page.GetByTestId("ask-confirm").ClickAsync();
        await Expect(desk.Said.Last.GetByTestId("withdrawn")).ToBeVisibleAsync();
    }

    private static async Task HoldAsync(SupervisorBoard board, string reason)
    {
        await board.Page.GetByTestId("record-menu").ClickAsync();
        await board.Page.GetByTestId("record-hold").ClickAsync();
        await board.Page.GetByTestId("hold-reason").FillAsync(reason);
        await board.Page.GetByTestId("ask-confirm").ClickAsync();
        await Expect(board.Page.GetByTestId("hold")).ToContainTextAsync(reason);
    }

    /// <summary>Answers with where the browser has put the file.</summary>
    private static async Task<string> ExportAsync(SupervisorBoard board, string format)
    {
        await board.Page.GetByTestId("record-menu").ClickAsync();
        await board.Page.GetByTestId("record-export").ClickAsync();
        await board.Page.GetByTestId(format).CheckAsync();
        var download = await board.Page.RunAndWaitForDownloadAsync(() => board.Page.GetByTestId("ask-confirm").ClickAsync());
        var path = Path.Combine(AppContext.BaseDirectory, "TestResults", download.SuggestedFilename);
        await download.SaveAsAsync(path);
        return path;
    }

    /// <summary>Runs the verifier as anybody would, without server and network.</summary>
    private static async Task<(int Exit, string Errors)> VerifyAsync(string file)
    {
        var verifier = Path.Combine(AppContext.BaseDirectory, "ContactFunctions.Verify.dll");
        var start = new ProcessStartInfo("dotnet", [verifier, "verify", file]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The verifier did not start.");
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await output;
        return (process.ExitCode, errors);
    }
}
