using System.Diagnostics;
using System.Runtime.InteropServices;
using ContactFunctions.Harness;
using Microsoft.Playwright;

namespace ContactFunctions.Browser.Tests;

/// <summary>
/// One browser for the whole ring. On 64-bit Linux it is the Chromium that an npm package carries, so nothing has to be installed;
/// elsewhere the installed Chrome or Edge.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Tools = "browser-153";

    // For a small machine that runs other rings at the same time.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly string[] HeadlessArguments = ["--no-sandbox", "--disable-gpu", "--headless=shell", "--no-zygote"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public IBrowser Browser => browser ?? throw new InvalidOperationException("The browser has not started.");

    /// <summary>Source of axe-core, which checks a page for accessibility.</summary>
    public string Axe { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var tools = await NodePackages.EnsureAsync(Path.Combine("tests", "Browser", "tools"), Tools, cancellation);
        Axe = await File.ReadAllTextAsync(Path.Combine(tools, "node_modules", "axe-core", "axe.min.js"), cancellation);
        Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
        playwright = await Playwright.CreateAsync();
        browser = OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64
            ? await LaunchAsync(new() { ExecutablePath = await UnpackAsync(tools, cancellation), Args = HeadlessArguments })
            : await LaunchInstalledAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.CloseAsync();
        playwright?.Dispose();
    }

    private Task<IBrowser> LaunchAsync(BrowserTypeLaunchOptions options) => playwright!.Chromium.LaunchAsync(options);

    private async Task<IBrowser> LaunchInstalledAsync()
    {
        try
        {
            return await LaunchAsync(new() { Channel = "chrome" });
        }
        catch (PlaywrightException)
        {
            // No Chrome here: Windows always has Edge.
            return await LaunchAsync(new() { Channel = "msedge" });
        }
    }

    /// <summary>Unpacks the browser on first use and says where it is.</summary>
    private static async Task<string> UnpackAsync(string tools, CancellationToken cancellation)
    {
        const string Script = "const { default: chromium } = await import('@sparticuz/chromium'); console.log(await chromium.executablePath());";
        var start = new ProcessStartInfo("node", ["--input-type=module", "--eval", Script])
        {
            WorkingDirectory = tools,
            RedirectStandardOutput = true,
        };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("Node.js did not start.");
        var output = await node.StandardOutput.ReadToEndAsync(cancellation);
        await node.WaitForExitAsync(cancellation);
        return node.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException("The browser could not be unpacked.");
    }
}
