using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Matching;

namespace ContactFunctions.Workflows.Views;

/// <summary>Why somebody is asked or is not, as sentences for supervisors.</summary>
public static class ReasonWords
{
    public static Names Ranked(int rank, bool preferred) => (rank, preferred) switch
    {
        (1, true) => new("Asked first: the customer's own contact.", "最初に打診されます（このお客様の担当者）。"),
        (1, false) => new("Asked first.", "最初に打診されます。"),
        _ => new($"Asked as number {rank}.", $"{rank}番目に打診されます。"),
    };

    /// <summary>Every reason against somebody, in one text.</summary>
    public static Names Against(Rejections rejected, Placement ticket, Organisation organisation)
    {
        var words = rejected.Reasons.Select(reason => Of(reason, rejected.Candidate, ticket, organisation)).ToList();
        return new(string.Join(' ', words.Select(one => one.En)), string.Concat(words.Select(one => one.Ja)));
    }

    private static Names Of(Unroutable reason, Candidate person, Placement ticket, Organisation organisation) => reason switch
    {
        Unroutable.Offline => new("Is offline.", "オフラインです。"),
        Unroutable.Away => Away(person.State, organisation),
        Unroutable.NoLease => new("No device of theirs has been heard of lately.", "端末からの応答が途絶えています。"),
        Unroutable.NotResponding => new("Left too many offers unanswered.", "打診に続けて応答していません。"),
        Unroutable.NotInQueue => new($"Does not serve the queue {ticket.Queue}.", $"窓口{ticket.Queue}を担当していません。"),
        Unroutable.MissingSkill => Missing(person.Profile, ticket),
        Unroutable.SkillTooLow => TooLow(person.Profile, ticket),
        Unroutable.CapacityFull => Full(person, ticket),
        Unroutable.ChannelLimit => AtLimit(person, ticket, organisation),
        Unroutable.DeclinedRecently => new("Declined this conversation a moment ago.", "少し前にこの会話を辞退しました。"),
        Unroutable.HeldForPreferred => Held(ticket, organisation),
        Unroutable.Pending => new("Has asked for a break after the present conversations.", "今の会話の後に離席する予定です。"),
    };

    private static Names Away(OperatorState person, Organisation organisation)
    {
        var reason = organisation.Reasons.FirstOrDefault(one => one.Code == person.Reason);
        var (en, ja) = (reason?.Names.En ?? reason?.Names.Ja ?? person.Reason, reason?.Names.Ja ?? reason?.Names.En ?? person.Reason);
        return new(en is null ? "Is away." : $"Is away: {en}.", ja is null ? "離席中です。" : $"離席中です（{ja}）。");
    }

    private static Names Missing(OperatorProfile person, Placement ticket)
    {
        var skills = string.Join(", ", ticket.Needs.Where(need => ticket.Requires(need) && person.LevelOf(need.Skill) == 0).Select(need => need.Skill));
        return new($"Lacks the skill {skills}.", $"スキル{skills}がありません。");
    }

    private static Names TooLow(OperatorProfile person, Placement ticket)
    {
        var need = ticket.Needs.First(need => ticket.Requires(need) && person.LevelOf(need.Skill) < need.Level);
        var level = person.LevelOf(need.Skill);
        return new($"Has {need.Skill} at level {level}, {need.Level} is asked for.", $"スキル{need.Skill}はレベル{level}ですが、{need.Level}が必要です。");
    }

    private static Names Full(Candidate person, Placement ticket)
    {
        var (used, capacity) = (person.State.UsedUnits, person.Profile.Capacity);
        return new(
            $"Has no room: {used} of {capacity} units are taken, {ticket.Weight} needed.", $"空きがありません（{capacity}中{used}使用、必要{ticket.Weight}）。");
    }

    private static Names AtLimit(Candidate person, Placement ticket, Organisation organisation)
    {
        var (has, max) = (person.State.LoadOf(ticket.Channel).Conversations, organisation.AllowanceOf(person.Profile, ticket.Channel).ConversationsMax);
        return new($"Has {has} of at most {max} conversations on {ticket.Channel}.", $"{ticket.Channel}は最大{max}件のうち{has}件を対応中です。");
    }

    private static Names Held(Placement ticket, Organisation organisation)
    {
        var name = ticket.PreferredOperator is { } preferred ? organisation.ProfileOf(preferred).Name : "";
        return new($"It is kept for {name} for now.", $"今は{name}のために確保されています。");
    }
}
