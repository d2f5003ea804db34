using System.Diagnostics;
using System.Globalization;

namespace ContactFunctions.Platform.Tests.Infra;

/// <summary>
/// One run of a script with stand-ins for Azure's command line and for what builds and publishes: they write down how they were called. The
/// script itself is the real one.
/// </summary>
internal sealed class Deployment : IDisposable
{
    private const string Az = """
        case "$*" in
          "account show"*) echo 11111111-1111-1111-1111-111111111111 ;;
          "group exists"*) echo "$FAKE_EXISTS" ;;
          *tags.release*) echo "$FAKE_RELEASE" ;;
          *outputs.apiUrl*) echo https://app.example/api ;;
          *outputs.pagesUrl*) echo https://pages.example ;;
          *outputs.oidcAuthority*) echo https://login.example/tenant/v2.0 ;;
          *outputs.signalRHost*) echo hub.example ;;
          *outputs.demo.*) echo false ;;
          *outputs.communicationServiceId*) echo "$FAKE_TEXTS" ;;
          *outputs.*) echo name ;;
          "resource list"*OperationalInsights*) echo logs ;;
          "resource list"*) [[ $FAKE_EXISTS != true ]] || echo /vault ;;
          "resource show"*) [[ -z $FAKE_SECRETS ]] || { echo "$FAKE_SECRETS" >&2 && exit 1; } ;;
          "ad app list"* | "ad app show"*) echo 22222222-2222-2222-2222-222222222222 ;;
          *"appsettings?api-version"*) [[ $(grep -c "appsettings?api-version" "$FAKE_LOG") -gt $FAKE_LATE ]] || echo "Tokens__SigningKey $FAKE_STATUS" ;;
          "deployment group create"*) echo "   environment $(env | grep -c '^CONTACT_.*\(KEY\|SECRET\)=..') answers=$CONTACT_APP_ANSWERS" >>"$FAKE_LOG" ;;
        esac
        """;

    private const string Git = """
        case "$*" in
          *is-ancestor*) [[ $FAKE_RELEASE == contained ]] ;;
          *rev-parse*) echo 4444444444444444444444444444444444444444 ;;
        esac
        """;

    private const string Dotnet = """
        while [[ $# -gt 0 ]]; do [[ $1 == --output ]] && mkdir -p "$2"; shift; done
        """;

    private const string Npx = """
        cp -r "$4" "$(dirname "$FAKE_LOG")/site"
        """;

    private const string Npm = """
        [[ -z ${WWWROOT:-} ]] || { mkdir -p "$WWWROOT/console/assets" && echo new >"$WWWROOT/console/assets/new-2.js"; }
        """;

    private const string Curl = """
        [[ $* != *parts.txt ]] || printf '%s\n' console/assets/old-1.js ../assets/astray.js
        while [[ $# -gt 0 ]]; do [[ $1 != --output || $2 == /dev/null ]] || echo old >"$2"; shift; done
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("deployment").FullName;

    public string Exists { get; init; } = "true";

    public string Release { get; init; } = "";

    public string Texts { get; init; } = "";

    /// <summary>What is answered to the question for a secret; empty: it is there.</summary>
    public string Secrets { get; init; } = "";

    /// <summary>How often secrets are asked for before the identity may read them.</summary>
    public int Late { get; init; }

    /// <summary>What is said of them until then.</summary>
    public string Status { get; init; } = "AccessToKeyVaultDenied";

    /// <summary>The calls, in order.</summary>
    public IReadOnlyList<string> Calls => File.Exists(Log) ? File.ReadAllLines(Log) : [];

    public string Published(string file) => File.ReadAllText(Path.Combine(folder, "site", file));

    private string Log => Path.Combine(folder, "calls");

    /// <summary>The exit code of deploy.sh.</summary>
    public Task<int> RunAsync(string answer, params string[] arguments) => RunAsync("deploy.sh", answer, arguments);

    public Task<int> RemoveAsync(string answer, params string[] arguments) => RunAsync("remove.sh", answer, arguments);

    private async Task<int> RunAsync(string command, string answer, string[] arguments)
    {
        foreach (var (tool, does) in new[] { ("az", Az), ("git", Git), ("dotnet", Dotnet), ("npm", Npm), ("npx", Npx), ("zip", ":"), ("curl", Curl), ("openssl", "echo made"), ("sleep", ":") })
            Put(tool, does);
        var start = new ProcessStartInfo("bash", [Path.Combine(SourceTree.Root, "infra", command), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{folder}:{start.Environment["PATH"]}";
        (start.Environment["FAKE_LOG"], start.Environment["FAKE_EXISTS"]) = (Log, Exists);
        (start.Environment["FAKE_RELEASE"], start.Environment["FAKE_TEXTS"], start.Environment["FAKE_SECRETS"]) = (Release, Texts, Secrets);
        (start.Environment["FAKE_LATE"], start.Environment["FAKE_STATUS"]) = (Late.ToString(CultureInfo.InvariantCulture), Status);
        using var script = Process.Start(start)!;
        await script.StandardInput.WriteLineAsync(answer);
        script.StandardInput.Close();
        await Task.WhenAll(script.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), script.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await script.WaitForExitAsync(TestContext.Current.CancellationToken);
        return script.ExitCode;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Put(string tool, string does)
    {
        var path = Path.Combine(folder, tool);
        File.WriteAllText(path, $"#!/usr/bin/env bash\nprintf '%s\\n' \"{tool} $(printf '%s' \"$*\" | tr '\\n' ' ')\" >>\"$FAKE_LOG\"\n{does}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }
}
