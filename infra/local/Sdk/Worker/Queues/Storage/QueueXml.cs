using System.Globalization;
using System.Xml.Linq;

namespace ContactFunctions.LocalWorker.Queues.Storage;

internal static class QueueXml
{
    public static byte[] WriteMessage(string text)
    {
        using var buffer = new MemoryStream();
        new XElement("QueueMessage", new XElement("MessageText", text)).Save(buffer, SaveOptions.DisableFormatting);
        return buffer.ToArray();
    }

    public static IReadOnlyList<StoredMessage> ReadMessages(Stream xml) =>
        [.. XDocument.Load(xml, LoadOptions.PreserveWhitespace).Root!.Elements("QueueMessage").Select(Read)];

    private static StoredMessage Read(XElement message) => new(
        Text(message, "MessageId"),
        Text(message, "PopReceipt"),
        int.Parse(Text(message, "DequeueCount"), CultureInfo.InvariantCulture),
        Time(message, "InsertionTime"),
        Time(message, "ExpirationTime"),
        Time(message, "TimeNextVisible"),
        Text(message, "MessageText"));

    private static string Text(XElement message, string name) =>
        message.Element(name)?.Value ?? throw new InvalidDataException($"The Queue service sent a message without {name}.");

    private static DateTimeOffset Time(XElement message, string name) =>
        DateTimeOffset.ParseExact(Text(message, name), "r", CultureInfo.InvariantCulture);
}
