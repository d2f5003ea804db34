using ContactFunctions.Emulators.Hooks;
using ContactFunctions.Emulators.Loopback;

namespace ContactFunctions.Emulators;

public sealed class HookReceiverEmulator : IAsyncDisposable
{
    private readonly LoopbackServer server;
    private readonly HookBox box;

    internal HookReceiverEmulator(LoopbackServer server, HookBox box) => (this.server, this.box) = (server, box);

    /// <summary>The page with what came; <c>/in</c> and everything below it takes webhooks.</summary>
    public Uri Address => server.Address;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<ReceivedHook> Received => box.All();

    public HookBehaviour Behaviour
    {
        get => box.Behaviour;
        set => box.Behaviour = value;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
