using System.ComponentModel.DataAnnotations;

namespace ContactFunctions.Functions.Auth;

/// <summary>Base64 of at least so many bytes. Null and nothing are left to <see cref="RequiredAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SecretKeyAttribute(int bytesMin) : ValidationAttribute("{0} must be base64 of at least " + bytesMin + " bytes.")
{
    public override bool IsValid(object? value) => value is null or "" || (value is string text && IsKey(text));

    private bool IsKey(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var written) && written >= bytesMin;
    }
}
