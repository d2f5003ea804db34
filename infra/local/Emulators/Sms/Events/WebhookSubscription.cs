namespace ContactFunctions.Emulators.Sms;

/// <summary>Where events go. It takes none before its handshake has succeeded.</summary>
internal sealed class WebhookSubscription(Uri address)
{
    private readonly TaskCompletionSource validated = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Uri Address => address;

    public Task Validated => validated.Task;

    public void Validate() => validated.TrySetResult();
}
