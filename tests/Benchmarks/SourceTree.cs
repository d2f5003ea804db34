namespace ContactFunctions.Benchmarks;

internal static class SourceTree
{
    public static string Root { get; } = Find();

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ContactFunctions.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("The benchmarks do not run from within the repository.");
    }
}
