using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>
/// An entity-group transaction: one multipart body with one change set. The boundaries are the process's own; a body
/// cannot forge one, because JSON never carries a line break.
/// </summary>
internal static class Transaction
{
    private static readonly string Batch = $"batch_{Guid.NewGuid():N}";
    private static readonly string ChangeSet = $"changeset_{Guid.NewGuid():N}";
    private static readonly string ContentType = $"multipart/mixed; boundary={Batch}";
    private static readonly string Opening = $"--{Batch}\r\nContent-Type: multipart/mixed; boundary={ChangeSet}\r\n\r\n";
    private static readonly string Closing = $"--{ChangeSet}--\r\n--{Batch}--\r\n";
    private static readonly string Part = $"--{ChangeSet}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n";

    public static async Task<Response<IReadOnlyList<Response>>> SubmitAsync(
        TableRest rest, string table, IEnumerable<TableTransactionAction> actions, CancellationToken ct)
    {
        var body = new BodyBuffer();
        var count = Write(body, rest, table, actions);
        if (count == 0) throw new InvalidOperationException("A transaction needs at least one operation.");
        using var message = rest.Message(RequestMethod.Post, "$batch", body, ContentType);
        var response = await rest.SendAsync(message, body, ct).ConfigureAwait(false);
        if (response.Status != 202) throw ErrorDetails.Exception(response);

        var parts = TransactionAnswer.Read(response, count);
        return parts.FirstOrDefault(part => part.Status >= 400) is { } refused
            ? throw new TableTransactionFailedException(ErrorDetails.Exception(refused))
            : Response.FromValue(parts, response);
    }

    private static int Write(BodyBuffer body, TableRest rest, string table, IEnumerable<TableTransactionAction> actions)
    {
        var count = 0;
        body.Append(Opening);
        foreach (var action in actions)
        {
            body.Append(Part);
            Write(body, rest, table, action);
            count++;
        }

        body.Append(Closing);
        return count;
    }

    private static void Write(BodyBuffer body, TableRest rest, string table, TableTransactionAction action)
    {
        var (method, isConditional) = Shape(action.ActionType);
        var isAdd = action.ActionType == TableTransactionActionType.Add;
        var path = isAdd ? table : EntityPath.Of(table, action.Entity.PartitionKey, action.Entity.RowKey);
        body.Append(method);
        body.Append(rest.AddressOf(path));
        body.Append(" HTTP/1.1\r\nAccept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0\r\n"u8);
        if (isAdd) body.Append("Prefer: return-no-content\r\n"u8);
        if (isConditional) body.Append($"If-Match: {EntityRest.Condition(action.ETag)}\r\n");
        if (action.ActionType == TableTransactionActionType.Delete)
        {
            body.Append("\r\n"u8);
            return;
        }

        body.Append("Content-Type: application/json;odata=nometadata\r\n\r\n"u8);
        body.AppendEntity(action.Entity);
        body.Append("\r\n"u8);
    }

    private static (string Method, bool IsConditional) Shape(TableTransactionActionType type) => type switch
    {
        TableTransactionActionType.Add => ("POST ", false),
        TableTransactionActionType.UpdateMerge => ("PATCH ", true),
        TableTransactionActionType.UpdateReplace => ("PUT ", true),
        TableTransactionActionType.Delete => ("DELETE ", true),
        TableTransactionActionType.UpsertMerge => ("PATCH ", false),
        TableTransactionActionType.UpsertReplace => ("PUT ", false),
    };
}
