namespace ContactFunctions.AppHost;

/// <summary>Where the files of this repository lie on this machine.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution, found upwards from the running program.</summary>
    public static string Root { get; } = Find();

    /// <summary>Git-ignored folder for what is fetched, built or stored on this machine.</summary>
    public static string Local => PathOf(".local");

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ContactFunctions.sln")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds ContactFunctions.sln.");
    }
}
