namespace ContactFunctions.Domain.Messages;

/// <summary>Where the salts of one transaction come from. Drawn at random by whoever stores, and forgotten afterwards.</summary>
/// <param name="Secret">32 random bytes, lower-case hex. The default is for what is never stored: its salts can be guessed.</param>
public readonly record struct Seed(string Secret)
{
    public string SaltOf(long entry) => Canonical.Digest([Secret, $"{entry}"]);
}
