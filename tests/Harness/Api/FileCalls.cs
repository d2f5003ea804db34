using System.Net.Http.Headers;
using System.Text.Json;

namespace ContactFunctions.Harness;

/// <summary>Files on their way to and from a conversation.</summary>
public static class FileCalls
{
    /// <summary>The answer as it is, whatever its status.</summary>
    /// <param name="contentType">As the sender announces it; null announces nothing.</param>
    public static async Task<HttpResponseMessage> UploadRawAsync(
        this ApiClient api, string conversation, byte[] bytes, string? contentType, string? name, string clientId, CancellationToken ct = default)
    {
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        var query = $"clientAttachmentId={Uri.EscapeDataString(clientId)}{(name is null ? "" : $"&name={Uri.EscapeDataString(name)}")}";
        return await api.SendRawAsync(HttpMethod.Post, $"conversations/{conversation}/attachments?{query}", content, ct);
    }

    /// <exception cref="ApiProblem">The answer is not 2xx.</exception>
    public static async Task<FileUploaded> UploadAsync(
        this ApiClient api, string conversation, byte[] bytes, string? contentType = "text/plain", string? name = "notes.txt", string? clientId = null,
        CancellationToken ct = default)
    {
        using var answer = await api.UploadRawAsync(conversation, bytes, contentType, name, clientId ?? CustomerApi.NewId(), ct);
        return await ApiClient.ReadAsync<FileUploaded>(answer, ct);
    }

    /// <summary>A message with files.</summary>
    public static Task<MessagePosted> PostFilesAsync(
        this ApiClient api, string conversation, IReadOnlyList<string> attachments, string? text = null, string? clientMessageId = null,
        CancellationToken ct = default) => api.PostAsync<MessagePosted>(
            $"conversations/{conversation}/messages", new { clientMessageId = clientMessageId ?? CustomerApi.NewId(), text, attachments }, ct);

    public static Task<MessageView> WithdrawAsync(
        this ApiClient api, string conversation, string messageId, string? reason = null, CancellationToken ct = default) => api.PostAsync<MessageView>(
            $"conversations/{conversation}/messages/{messageId}/withdraw", new { commandId = CustomerApi.NewId(), reason }, ct);

    public static Task DeliveredAsync(this ApiClient api, string conversation, long seq, CancellationToken ct = default) =>
        api.SendAsync(HttpMethod.Post, $"conversations/{conversation}/delivered", new { seq }, ct);
}
