using System.Text;
using Microsoft.Extensions.Configuration;

namespace ContactFunctions.LocalWorker.Settings;

/// <summary>
/// The file host.json, which settings named <c>AzureFunctionsJobHost__…</c> override. Kept apart from the configuration of the
/// application, as in Azure, where only the host reads it.
/// </summary>
internal sealed class HostJson(IConfiguration root)
{
    private const string OverridePrefix = "AzureFunctionsJobHost";

    public IConfiguration Logging => root.GetSection("logging");

    public HttpSettings Http => Section<HttpSettings>("extensions:http");

    public QueueSettings Queues => Section<QueueSettings>("extensions:queues");

    public DurableSettings Durable => Section<DurableSettings>("extensions:durableTask");

    /// <param name="text">JSON in place of the file. Null: the file, which may be missing.</param>
    /// <param name="contentRoot">Folder of the file.</param>
    /// <param name="settings">Where overrides are looked for.</param>
    public static HostJson Read(string? text, string contentRoot, IConfiguration settings)
    {
        var builder = new ConfigurationBuilder();
        if (text is not null)
            builder.AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        else
            builder.AddJsonFile(Path.GetFullPath(Path.Combine(contentRoot, "host.json")), optional: true, reloadOnChange: false);
        return new HostJson(builder.AddConfiguration(settings.GetSection(OverridePrefix)).Build());
    }

    private T Section<T>(string path)
        where T : new() => root.GetSection(path).Get<T>() ?? new T();
}
