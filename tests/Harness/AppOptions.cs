namespace ContactFunctions.Harness;

/// <summary>How a test wants the whole app.</summary>
public sealed record AppOptions
{
    /// <summary>Function hosts behind the one address. Default 1.</summary>
    public int Instances { get; init; } = 1;

    /// <summary>Whether the pages are built and served. Default false: the API alone.</summary>
    public bool Pages { get; init; }

    /// <summary>Settings of the function hosts, <c>__</c> between sections.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>A machine that builds and tests beside it is slow for reasons of its own: a test that is about load says so.</summary>
    private static readonly Dictionary<string, string> Patient = new()
    {
        ["Shedding__ContactsMax"] = "10000", ["Shedding__RequestsMax"] = "100000", ["Shedding__LagMillisecondsMax"] = "60000", ["Shedding__MessageMillisecondsMax"] = "60000",
    };

    internal IEnumerable<string> Arguments(string readyFile) =>
    [
        "--ephemeral", "--port", "0", "--instances", $"{Instances}", "--ready-file", readyFile,
        .. Pages ? (string[])[] : ["--no-pages"],
        .. Settings.Concat(Patient.Where(setting => !Settings.ContainsKey(setting.Key))).SelectMany(s => (string[])["--set", $"{s.Key}={s.Value}"]),
    ];
}
