namespace ContactFunctions.LocalWorker.Settings;

internal enum QueueMessageEncoding
{
    None,
    Base64,
}
