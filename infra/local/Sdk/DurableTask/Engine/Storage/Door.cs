using System.Security.Cryptography;
using System.Text;

namespace ContactFunctions.DurableEngine.Storage;

/// <summary>A host's door for letters on the loopback interface.</summary>
/// <param name="Port">0: none.</param>
/// <param name="Secret">Only who can read the hub's tables knows it.</param>
internal sealed record Door(int Port, string Secret)
{
    public static Door None { get; } = new(0, "");

    /// <summary>What the owner of the door answers to the secret: 64 characters that nobody can send back without having known it.</summary>
    public string Proof => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"at the door: {Secret}")));
}
