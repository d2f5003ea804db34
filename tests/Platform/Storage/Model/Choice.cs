using ContactFunctions.Domain.Routing;

namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>Which conversation a step is about. It is chosen when the step is played, of those that it makes sense for; now and then of all, for nonsense must do no harm.</summary>
/// <param name="Number">Which of them; every fifth number chooses of all.</param>
internal sealed record Choice(int Number, Func<Placement, bool> Suits)
{
    private const int Blind = 5;

    /// <summary>Exactly this one, whatever it is.</summary>
    public static Choice Only(string id) => new(1, placement => placement.ConversationId == id);

    public Placement Of(Books books)
    {
        var all = books.Placements.Values.OrderBy(placement => placement.ConversationId, StringComparer.Ordinal).ToList();
        var suitable = Number % Blind == 0 ? all : [.. all.Where(Suits)];
        var chosen = suitable.Count > 0 ? suitable : all;
        return chosen.Count > 0 ? chosen[Number / Blind % chosen.Count] : Placements.Waiting("c1");
    }
}
