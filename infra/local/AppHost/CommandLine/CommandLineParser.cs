using System.Globalization;

namespace ContactFunctions.AppHost.CommandLine;

/// <summary>Reads the command line; an option is written <c>--name value</c> or <c>--name=value</c>.</summary>
internal static class CommandLineParser
{
    public const string Usage = """
        dotnet run --project infra/local/AppHost -- [options]

          --port N            port of the pages and the API (default 7071, 0 takes a free one)
          --instances N       function hosts behind that port (default 1)
          --data DIR          where data and keys are kept (default .local)
          --ephemeral         fresh data, removed at exit, and free ports for all but --port
          --set Key=Value     a setting of the function hosts, sections separated by __ (may be repeated)
          --ready-file PATH   JSON with addresses and processes, written when ready and after each restart
          --no-pages          serve the API alone and build no pages
          --help              show this
        """;

    /// <exception cref="SetupException">An option is unknown or its value makes no sense.</exception>
    public static AppHostOptions Parse(IReadOnlyList<string> arguments)
    {
        var words = new Queue<string>(arguments.SelectMany(SplitAtEquals));
        var settings = new Dictionary<string, string>();
        var options = new AppHostOptions { Settings = settings };
        while (words.TryDequeue(out var word))
        {
            options = word switch
            {
                "--port" => options with { Port = Number(word, words, 0, 65_535) },
                "--instances" => options with { Instances = Number(word, words, 1, AppHostOptions.InstancesMax) },
                "--data" => options with { Data = Path.GetFullPath(Value(word, words)) },
                "--ready-file" => options with { ReadyFile = Path.GetFullPath(Value(word, words)) },
                "--ephemeral" => options with { Ephemeral = true },
                "--no-pages" => options with { Pages = false },
                "--help" or "-h" => options with { Help = true },
                "--set" => Set(options, settings, Value(word, words)),
                _ => throw new SetupException($"Unknown option {word}.{Environment.NewLine}{Usage}"),
            };
        }
        return options;
    }

    private static string[] SplitAtEquals(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal) ? argument.Split('=', 2) : [argument];

    private static AppHostOptions Set(AppHostOptions options, Dictionary<string, string> settings, string pair)
    {
        var at = pair.IndexOf('=', StringComparison.Ordinal);
        if (at <= 0)
            throw new SetupException($"--set takes Key=Value, not {pair}.");
        settings[pair[..at].Replace(":", "__", StringComparison.Ordinal)] = pair[(at + 1)..];
        return options;
    }

    private static int Number(string option, Queue<string> words, int least, int most)
    {
        var value = Value(option, words);
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new SetupException($"{option} takes a number from {least} to {most}, not {value}.");
    }

    private static string Value(string option, Queue<string> words) =>
        words.TryDequeue(out var value) && value.Length > 0 ? value : throw new SetupException($"{option} needs a value.");
}
