using System.Globalization;

namespace ContactFunctions.DurableEngine.Storage;

/// <summary>
/// Partition = bucket, because an episode is one transaction and the fence has to be part of it. Rows: <c>!</c> the fence,
/// <c>i|{id}</c> an instance's head, <c>h|{id}|{number}</c> a full chunk of its history.
/// </summary>
internal static class Keys
{
    public const string Fence = "!";
    public const string HeadsFrom = "i|";
    public const string HeadsTo = "i}";

    public static string Bucket(int bucket) => bucket.ToString("D2", CultureInfo.InvariantCulture);

    public static string Head(string id) => HeadsFrom + id;

    public static string Chunk(string id, int number) => string.Create(CultureInfo.InvariantCulture, $"h|{id}|{number:D4}");
}
