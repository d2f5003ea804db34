namespace ContactFunctions.AppHost.Hosts;

/// <summary>A function host as requests see it: an address that answers or not.</summary>
internal sealed class PooledHost(string name, Uri address)
{
    private Uri current = address;

    public string Name => name;

    public Uri Address
    {
        get => Volatile.Read(ref current);
        internal set => Volatile.Write(ref current, value);
    }

    public bool IsUp { get; internal set; }

    /// <summary>Called when a connection was refused although the host was thought to be up.</summary>
    public Action Refused { get; init; } = () => { };
}
