namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>Nothing that the host was doing goes on; whether its last request was carried out, nobody will tell.</summary>
internal sealed class HostDied() : Exception("The host died.");
