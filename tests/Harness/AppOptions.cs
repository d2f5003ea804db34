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

    internal IEnumerable<string> Arguments(string readyFile) =>
    [
        "--ephemeral", "--port", "0", "--instances", $"{Instances}", "--ready-file", readyFile,
        .. Pages ? (string[])[] : ["--no-pages"],
        .. Settings.SelectMany(s => (string[])["--set", $"{s.Key}={s.Value}"]),
    ];
}
