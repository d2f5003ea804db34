namespace Azure.Data.Tables;

public class TableSharedKeyCredential(string accountName, string accountKey)
{
    public string AccountName { get; } = accountName;

    internal byte[] Key { get; } = Convert.FromBase64String(accountKey);
}
