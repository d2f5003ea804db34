using System.Reflection;

namespace ContactFunctions.LocalWorker.Hosting;

/// <summary>What a host takes from its surroundings. Tests put their own here; the application never does.</summary>
internal sealed record HostSetup
{
    /// <summary>Folder of host.json and local.settings.json.</summary>
    public string ContentRoot { get; init; } = AppContext.BaseDirectory;

    /// <summary>Where functions are looked for. Null: the public classes of the entry assembly.</summary>
    public IReadOnlyList<Type>? FunctionTypes { get; init; }

    /// <summary>Null: the environment variables of the process.</summary>
    public IReadOnlyDictionary<string, string?>? Settings { get; init; }

    /// <summary>JSON that replaces the file host.json. Null: the file, which may be missing.</summary>
    public string? HostJson { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public IReadOnlyList<Type> FindFunctionTypes() => FunctionTypes ?? Assembly.GetEntryAssembly()?.GetExportedTypes() ?? [];
}
