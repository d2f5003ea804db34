using ContactFunctions.AppHost.Processes;

namespace ContactFunctions.AppHost.Storage;

/// <summary>Where one Azurite listens, and the account that every Azurite has by documentation.</summary>
internal sealed record AzuriteAddress(int BlobPort, int QueuePort, int TablePort)
{
    public const string Account = "devstoreaccount1";

    /// <summary>The published development key, the same in every installation; it protects nothing.</summary>
    public const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static AzuriteAddress Free() => new(LoopbackPorts.Free(), LoopbackPorts.Free(), LoopbackPorts.Free());

    public Uri Blob => Endpoint(BlobPort);

    public Uri Queue => Endpoint(QueuePort);

    public Uri Table => Endpoint(TablePort);

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint={Blob};QueueEndpoint={Queue};TableEndpoint={Table};";

    private static Uri Endpoint(int port) => new($"http://127.0.0.1:{port}/{Account}");
}
