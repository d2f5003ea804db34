using Microsoft.AspNetCore.SignalR;

namespace ContactFunctions.Emulators.SignalR;

/// <summary>Has no methods: what a client invokes is refused. In Azure an upstream would answer it, and ours takes none.</summary>
internal sealed class ClientHub : Hub;
