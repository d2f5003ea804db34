namespace Azure.Data.Tables;

/// <summary>One operation of a transaction. The ETag is a condition for updates and deletes; default means none.</summary>
public class TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity, ETag etag)
{
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity)
        : this(actionType, entity, default)
    {
    }

    public TableTransactionActionType ActionType { get; } = actionType;

    public ITableEntity Entity { get; } = entity;

    public ETag ETag { get; } = etag;
}
