using System.Data.Common;

namespace Azure.Communication.Sms.Wire;

internal sealed record SmsConnection(Uri Endpoint, AzureKeyCredential Key)
{
    public static SmsConnection Parse(string connectionString)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
        return new(new Uri(Part(parts, "endpoint")), new AzureKeyCredential(Part(parts, "accesskey")));
    }

    private static string Part(DbConnectionStringBuilder parts, string name) =>
        parts.TryGetValue(name, out var value) && value is string { Length: > 0 } text
            ? text
            : throw new InvalidOperationException($"The connection string has no '{name}'.");
}
