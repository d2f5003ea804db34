using Azure.Communication.Sms.Wire;
using Azure.Core;

namespace Azure.Communication.Sms;

/// <summary>Sends text messages over the REST API of Communication Services. Safe for concurrent use; make one and keep it.</summary>
public class SmsClient
{
    private readonly SmsRest rest = null!;

    /// <summary>For test doubles only.</summary>
    protected SmsClient()
    {
    }

    /// <param name="connectionString"><c>endpoint=https://…;accesskey=…</c>, the key in base64.</param>
    public SmsClient(string connectionString)
        : this(connectionString, new SmsClientOptions())
    {
    }

    public SmsClient(string connectionString, SmsClientOptions options)
        : this(SmsConnection.Parse(connectionString), options)
    {
    }

    public SmsClient(Uri endpoint, AzureKeyCredential keyCredential, SmsClientOptions? options = null)
        : this(new SmsConnection(endpoint, keyCredential), options ?? new SmsClientOptions())
    {
    }

    public SmsClient(Uri endpoint, TokenCredential tokenCredential, SmsClientOptions? options = null) =>
        rest = SmsRest.Create(endpoint, tokenCredential, options ?? new SmsClientOptions());

    private SmsClient(SmsConnection connection, SmsClientOptions options) =>
        rest = SmsRest.Create(connection.Endpoint, connection.Key, options);

    /// <summary>A refused recipient is a result that is not successful, not an exception. Each call is a message of its own.</summary>
    /// <exception cref="RequestFailedException">The service refused the request as a whole, or could not be reached.</exception>
    public virtual async Task<Response<SmsSendResult>> SendAsync(
        string from, string to, string message, SmsSendOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(to);
        var sent = await SendAsync(from, [to], message, options, cancellationToken).ConfigureAwait(false);
        return Response.FromValue(sent.Value[0], sent.GetRawResponse());
    }

    /// <returns>One result for each recipient.</returns>
    /// <exception cref="RequestFailedException">The service refused the request as a whole, or could not be reached.</exception>
    public virtual Task<Response<IReadOnlyList<SmsSendResult>>> SendAsync(
        string from,
        IEnumerable<string> to,
        string message,
        SmsSendOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(message);
        return rest.SendAsync(from, [.. to], message, options, cancellationToken);
    }
}
