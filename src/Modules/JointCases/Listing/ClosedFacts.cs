using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Merging;

namespace Cordon.Modules.JointCases.Listing;

/// <summary>
/// Facts without what was said in them, for whoever may not read them. No rule of the merge looks at words: a case made of closed facts is the same case, in which stands that something
/// was done and what follows from it, and not what. The digest stays that of the fact, so that the order and whatever points to it stay too. Pure.
/// </summary>
internal static class ClosedFacts
{
    /// <summary>What stands in the place of words.</summary>
    public const string Words = "■■■";

    public static HeldFact Of(HeldFact held) => held with { Fact = held.Fact with { By = "", Act = Of(held.Fact.Act) } };

    private static JointAct Of(JointAct act) => act switch
    {
        Opens a => a with { Title = Words, Purpose = Words, Gateway = Words },
        Invites a => a with { Text = Words },
        Accepts a => a with { Text = Words },
        Declines => new Declines(Words),
        Leaves => new Leaves(Words),
        Excludes a => a with { Text = Words },
        States => new States(Words),
        Shares => new Shares(Words, [], Words),
        GivesTask a => a with { What = Words },
        FinishesTask a => a with { Text = Words },
        DeclinesTask a => a with { Text = Words },
        WithdrawsTask a => a with { Text = Words },
        Proposes a => a with { Text = Words },
        Votes a => a with { Text = Words },
        OffersLead a => a with { Text = Words },
        DeclinesLead a => a with { Text = Words },
        Closes a => a with { Text = Words },
        Reopens => new Reopens(Words),
        GivesView a => a with { Text = Words },
        // These say nothing in words.
        Hears or TakesTask or AcceptsLead => act,
        _ => throw new ArgumentException($"{act.GetType().Name} may have words that are not known here", nameof(act)),
    };
}
