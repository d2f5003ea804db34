using Azure.Core.Serialization;

namespace Microsoft.Azure.SignalR.Management;

public class ServiceManagerOptions
{
    public string? ConnectionString { get; set; }

    /// <summary>Only <see cref="ServiceTransportType.Transient"/>, the default, is served on a laptop.</summary>
    public ServiceTransportType ServiceTransportType { get; set; } = ServiceTransportType.Transient;

    /// <summary>Of one attempt. Default 100 s.</summary>
    public TimeSpan HttpClientTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>Null, the default, tries once.</summary>
    public ServiceManagerRetryOptions? RetryOptions { get; set; }

    internal ObjectSerializer ObjectSerializer { get; private set; } = new JsonObjectSerializer();

    /// <summary>How arguments are written. The default keeps the names of properties as they are in C#.</summary>
    public void UseJsonObjectSerializer(ObjectSerializer objectSerializer) => ObjectSerializer = objectSerializer;
}
