using Cordon.Modules.JointCases.Contracts;
using Cordon.Ui.Forms;
using Cordon.Ui.Texts;

namespace Cordon.Modules.JointCases.Pages.Parts;

/// <summary>An act as a line of the timeline.</summary>
internal static class JointWordsOf
{
    public static string Title(JointAct act, PageTexts texts) => act switch
    {
        Opens a => texts.With("joint-cases.act.opens", ("members", string.Join(", ", a.Invited))),
        Invites a => texts.With("joint-cases.act.invites", ("node", a.Member)),
        Hears a => texts.With("joint-cases.act.hears", ("members", a.Nodes.Count == 0 ? "–" : string.Join(", ", a.Nodes))),
        Excludes a => texts.With(a.Proposal is null ? "joint-cases.act.excludes" : "joint-cases.act.excludes-by-vote", ("node", a.Member)),
        Shares a => texts.With("joint-cases.act.shares", ("members", string.Join(", ", a.Recipients))),
        GivesTask a => texts.With("joint-cases.act.givestask", ("node", a.For ?? texts["joint-cases.task.anybody"])),
        Proposes { Excludes: { } member } => texts.With("joint-cases.proposal.excludes", ("node", member)),
        Votes a => texts.With("joint-cases.act.votes", ("vote", texts[$"joint-cases.vote.{FormWords.Key(a.Vote)}"])),
        OffersLead a => texts.With("joint-cases.act.offerslead", ("node", a.To)),
        Closes a => texts.With("joint-cases.act.closes", ("outcome", texts[$"joint-cases.outcome.{FormWords.Key(a.Outcome)}"])),
        GivesView a => texts[a.Agrees ? "joint-cases.view.yes" : "joint-cases.view.no"],
        _ => texts[$"joint-cases.act.{act.GetType().Name.ToLowerInvariant()}"],
    };

    /// <summary>What was said with it; empty when nothing was.</summary>
    public static string Text(JointAct act) => act switch
    {
        Opens a => a.Title,
        Invites a => a.Text,
        Accepts a => a.Text,
        Declines a => a.Text,
        Leaves a => a.Text,
        Excludes a => a.Text,
        States a => a.Text,
        Shares a => a.Text,
        GivesTask a => a.What,
        FinishesTask a => a.Text,
        DeclinesTask a => a.Text,
        WithdrawsTask a => a.Text,
        Proposes a => a.Text,
        Votes a => a.Text,
        OffersLead a => a.Text,
        DeclinesLead a => a.Text,
        Closes a => a.Text,
        Reopens a => a.Text,
        GivesView a => a.Text,
        _ => "",
    };
}
