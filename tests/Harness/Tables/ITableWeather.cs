namespace ContactFunctions.Harness.Tables;

/// <summary>What lies between a client and its table. Both moments may take as long as they like: so races are forced.</summary>
public interface ITableWeather
{
    /// <summary>Before the table sees the request. What it throws is what the caller hears.</summary>
    Task<TableFate> SendAsync(TableRequest request);

    /// <summary>After the table has carried it out, before the caller hears of it: what was read may be old by then.</summary>
    Task AnswerAsync(TableRequest request);
}
