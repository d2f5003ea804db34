namespace ContactFunctions.AppHost.Readiness;

/// <summary>Tells people and the ready file where everything is: once when ready, and the file again after each restart.</summary>
/// <param name="path">Null writes no file.</param>
internal sealed class Announcer(string? path, Func<ReadyFile> describe, Action<string> say)
{
    private readonly Lock gate = new();
    private bool isReady;

    public void Ready()
    {
        var now = describe();
        lock (gate)
        {
            isReady = true;
            Write(now);
        }
        say($"Storage       {now.Storage}");
        say($"SignalR       {now.Signalr}");
        say($"Sign-in       {now.Issuer} (password: demo)");
        say($"Phones        {now.Sms}");
        say($"Mail          {now.Mail}");
        say($"Telemetry     {now.Telemetry}");
        say($"Webhooks      {now.Hooks}");
        say($"Console       {now.App}/console/");
        say($"Admin         {now.App}/admin/");
        say($"Portal        {now.App}/portal/");
        say($"Demo shop     {now.App}/");
        say($"ContactFunctions is ready: {now.App}");
    }

    public void Restarted()
    {
        lock (gate)
        {
            if (isReady)
                Write(describe());
        }
    }

    private void Write(ReadyFile now)
    {
        if (path is not null)
            now.Write(path);
    }
}
