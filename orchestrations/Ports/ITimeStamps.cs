namespace ContactFunctions.Ports;

/// <summary>Somebody outside the house who vouches for the time (RFC 3161).</summary>
public interface ITimeStamps
{
    /// <summary>False: nobody is asked.</summary>
    bool IsConfigured { get; }

    /// <summary>A token over the bytes, base64; null when the authority did not give one. Never fails because of it.</summary>
    Task<string?> StampAsync(byte[] bytes, CancellationToken cancellation);
}
