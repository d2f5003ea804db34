namespace ContactFunctions.AppHost.CommandLine;

/// <summary>What the command line asks for.</summary>
internal sealed record AppHostOptions
{
    public const int DefaultPort = 7071;
    public const int InstancesMax = 16;

    /// <summary>Port of the one address that people and pages use; 0 takes a free one.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>Function hosts behind that address, 1 to <see cref="InstancesMax"/>.</summary>
    public int Instances { get; init; } = 1;

    /// <summary>Folder for data and keys.</summary>
    public string Data { get; init; } = Repository.Local;

    /// <summary>Fresh data that are gone at exit, and free ports for everything but <see cref="Port"/>.</summary>
    public bool Ephemeral { get; init; }

    /// <summary>Whether the pages are built and served; without them the address serves the API alone.</summary>
    public bool Pages { get; init; } = true;

    /// <summary>Where to write who runs where; null writes nothing.</summary>
    public string? ReadyFile { get; init; }

    /// <summary>Settings of the function hosts that win over all others; sections are separated by <c>__</c>.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    public bool Help { get; init; }
}
