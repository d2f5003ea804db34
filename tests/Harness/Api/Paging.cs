namespace ContactFunctions.Harness;

internal static class Paging
{
    private const int PageMax = 200;

    public static async Task<IReadOnlyList<MessageView>> AllAsync(ApiClient api, string conversation, long after, CancellationToken ct)
    {
        var all = new List<MessageView>();
        while (true)
        {
            var page = await api.GetAsync<MessagesView>($"conversations/{conversation}/messages?after={after}&limit={PageMax}", ct);
            all.AddRange(page.Messages);
            if (page.Messages.Select(m => m.Seq).Max() is not { } last || last >= page.LastSeq)
                return all;
            after = last;
        }
    }
}
