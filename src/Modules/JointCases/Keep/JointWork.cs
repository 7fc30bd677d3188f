using System.Security.Cryptography;
using System.Text;
using Cordon.Journal.Entries;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.JointCases.Merging;
using Cordon.Modules.JointCases.Storage;

namespace Cordon.Modules.JointCases.Keep;

/// <summary>What a joint case asks of the desk of this node. Pure: the same case at the same moment asks for the same.</summary>
internal static class JointWork
{
    public const string Prefix = "joint-cases.";
    public const string InvitationKind = "joint-cases.invitation";
    public const string TaskKind = "joint-cases.task";
    public const string VoteKind = "joint-cases.vote";
    public const string LeadKind = "joint-cases.offer";
    public const string ReminderKind = "joint-cases.reminder";
    public const string AlarmKind = "joint-cases.alarm";

    public static IReadOnlyList<string> Kinds { get; } = [InvitationKind, TaskKind, VoteKind, LeadKind, ReminderKind, AlarmKind];

    /// <summary>The case that work is about; null for work of others.</summary>
    public static string? CaseOf(string kind, StreamName stream) => kind.StartsWith(Prefix, StringComparison.Ordinal) ? stream.ToString()[(stream.ToString().IndexOf('/', StringComparison.Ordinal) + 1)..] : null;

    /// <summary>Partners may have long names: where an id would be longer than ids may be, its digest stands for it.</summary>
    public static string IdOf(string id, string what)
    {
        var name = $"joint-{what}-{CaseName.OwnOf(id)}";
        return name.Length <= Name.MaximumLength ? name : $"joint-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{what} {id}")))}";
    }

    /// <summary>Everything that waits, each once.</summary>
    public static IReadOnlyList<WorkPut> Of(JointDossier one, Instant now)
    {
        var work = new List<WorkPut>();
        if (one.Standing == MemberStanding.Invited)
            work.Add(Put(one, InvitationKind, "answer", "invitation", "joint-cases.work.invitation", "joint-cases.reason.invited", 75, JointPermissions.Answer, one.AnswerBy));
        if (one is { Case: { Ending: null } open, Standing: MemberStanding.Joined })
            work.AddRange([.. Tasks(one, open, now), .. Votes(one, open, now), .. Offers(one, open), .. Silent(one, open, now)]);
        return [.. work, .. Alarms(one)];
    }

    /// <summary>When it may ask for something else although nothing was recorded; null when it will not.</summary>
    public static Instant? Next(JointDossier one, Instant now)
    {
        IEnumerable<Instant> clocks = one.Case is not { Ending: null } open ? [] : [.. open.Tasks.Values.Where(t => !t.IsEnded).Select(t => t.Due), .. open.Members.Values.Select(m => m.AnswerBy), .. open.Proposals.Values.Select(p => p.VoteBy)];
        return clocks.Where(c => c >= now).Select(c => (Instant?)c).Min();
    }

    /// <summary>What this node is asked to do; and what others have not done in time whom it asked.</summary>
    private static IEnumerable<WorkPut> Tasks(JointDossier one, JointCase open, Instant now)
    {
        foreach (var task in open.Tasks.Values.Where(t => !t.IsEnded))
        {
            if (task.Owner == one.Me)
                yield return Put(one, TaskKind, $"tasks/{task.Id}", $"task-{task.Id}", "joint-cases.work.task", "joint-cases.reason.asked", 65, JointPermissions.Work, task.Due, task.Giver);
            else if (task.Owner is null && task.Giver != one.Me)
                yield return Put(one, TaskKind, $"tasks/{task.Id}", $"task-{task.Id}", "joint-cases.work.free", "joint-cases.reason.free", 45, JointPermissions.Work, task.Due, task.Giver);
            else if (task.Giver == one.Me && task.Due < now)
                yield return Put(one, ReminderKind, $"tasks/{task.Id}", $"late-{task.Id}", "joint-cases.work.late", "joint-cases.reason.late", 70, JointPermissions.Work, task.Due, task.Owner ?? "–");
        }
    }

    private static IEnumerable<WorkPut> Votes(JointDossier one, JointCase open, Instant now) =>
        open.Proposals.Values.Where(p => p.VoteBy >= now && p.Excludes != one.Me && !p.Votes.ContainsKey(one.Me))
            .Select(p => Put(one, VoteKind, $"proposals/{p.Id}", $"vote-{p.Id}", "joint-cases.work.vote", "joint-cases.reason.vote", 60, JointPermissions.Work, p.VoteBy, p.By));

    private static IEnumerable<WorkPut> Offers(JointDossier one, JointCase open) =>
        open.Offers.Values.Where(o => o.To == one.Me).Select(o => Put(one, LeadKind, "lead", $"offer-{o.Id}", "joint-cases.work.offer", "joint-cases.reason.offer", 70, JointPermissions.Lead, null, open.Lead ?? ""));

    /// <summary>Invitations that nobody has answered in time.</summary>
    private static IEnumerable<WorkPut> Silent(JointDossier one, JointCase open, Instant now) =>
        open.Lead != one.Me ? [] : open.Members.Values.Where(m => m.Standing == MemberStanding.Invited && m.AnswerBy < now)
            .Select(m => Put(one, ReminderKind, "", $"silent-{m.Node}", "joint-cases.work.silent", "joint-cases.reason.silent", 55, JointPermissions.Work, m.AnswerBy, m.Node));

    /// <summary>What somebody has to look at before anybody relies on the case.</summary>
    private static IEnumerable<WorkPut> Alarms(JointDossier one)
    {
        var open = one.Merged.Doubled.Concat(one.Merged.OtherWords.Select(o => o.Place)).Distinct().Where(p => !one.Alarms.Any(a => a.Author == p.Author && a.Number == p.Number));
        foreach (var place in open)
            yield return Put(one, AlarmKind, $"alarms/{place.Author}/{place.Number}", $"alarm-{place.Author}-{place.Number}", "joint-cases.work.alarm", "joint-cases.reason.alarm", 90, JointPermissions.Settle, null, place.Author);
        foreach (var partner in one.Held.Keys.Order(StringComparer.Ordinal))
            yield return Put(one, AlarmKind, $"held/{partner}", $"held-{partner}", "joint-cases.work.held", "joint-cases.reason.held", 70, JointPermissions.Settle, null, partner);
        foreach (var member in one.Sent.Where(s => s.State == (int)SentState.Declined && !one.Sent.Any(o => o.Member == s.Member && o.Number == s.Number && o.State != (int)SentState.Declined)).Select(s => s.Member).Distinct())
            yield return Put(one, AlarmKind, $"again/{member}", $"declined-{member}", "joint-cases.work.declined", "joint-cases.reason.declined", 65, JointPermissions.Settle, null, member);
    }

    /// <summary>Need to know: what somebody does who works on the case is that one's alone; as long as nobody does, it is for all who answer for such cases. What the case is called is not said.</summary>
    private static WorkPut Put(JointDossier one, string kind, string page, string what, string title, string reason, int priority, string permission, Instant? due, string? partner = null) => new(
        IdOf(one.Id, what), kind, page.Length == 0 ? JointAddresses.Of(one.Id) : JointAddresses.Act(one.Id, page), DeskText.Of(title, ("partner", partner ?? CaseName.OpenerOf(one.Id))), priority, [DeskText.Of(reason)],
        one.People.Count == 0 && permission == JointPermissions.Work ? JointPermissions.Answer : permission, due, permission == JointPermissions.Work && one.People.Count > 0 ? one.People[0] : null);
}
