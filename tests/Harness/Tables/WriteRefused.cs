using Azure;
using Azure.Data.Tables;

namespace ContactFunctions.Harness.Tables;

/// <summary>A refusal before it is dressed as the client's exception.</summary>
internal sealed class WriteRefused(int status, string code, int index = 0) : Exception($"{index}:{code}")
{
    /// <summary>The key under which the client looks for the number of the operation.</summary>
    private const string FailedIndexKey = "FailedEntity";

    public int Status => status;

    public string Code => code;

    public RequestFailedException Alone() => new(status, Message, code, null);

    public TableTransactionFailedException InTransaction()
    {
        var refused = Alone();
        refused.Data[FailedIndexKey] = $"{index}";
        return new TableTransactionFailedException(refused);
    }
}
