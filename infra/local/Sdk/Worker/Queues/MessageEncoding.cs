using System.Buffers.Text;
using System.Text;
using ContactFunctions.LocalWorker.Settings;

namespace ContactFunctions.LocalWorker.Queues;

/// <summary><c>messageEncoding</c> of host.json: how the text of a message is put on the wire.</summary>
internal static class MessageEncoding
{
    public static string Encode(this QueueMessageEncoding encoding, string text) =>
        encoding == QueueMessageEncoding.Base64 ? Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) : text;

    /// <returns>Null: the text is not of this encoding.</returns>
    public static string? Decode(this QueueMessageEncoding encoding, string wire)
    {
        if (encoding == QueueMessageEncoding.None)
            return wire;
        return Base64.IsValid(wire) ? Encoding.UTF8.GetString(Convert.FromBase64String(wire)) : null;
    }
}
