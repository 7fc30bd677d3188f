using Cordon.Engines.Formats.Declarations;
using Cordon.Journal.Entries;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Assess;
using Cordon.Modules.Targeting.Contracts;

namespace Cordon.Modules.Targeting.Intake;

/// <summary>Says what is to be recorded of a row of a file.</summary>
/// <param name="source">Name of the file.</param>
/// <param name="by">What judges.</param>
/// <param name="otherwiseDue">Until when somebody has to decide where it is not stated when the goods move.</param>
internal sealed class RowJudge(string source, Judging by, Instant otherwiseDue)
{
    private readonly AssessedWords _words = new(by);

    public string Source { get; } = source;

    /// <summary>The judgement, or why there is none: what cannot be judged, or is too long for an entry, is refused and stops no other.</summary>
    /// <param name="id">The declaration on this node.</param>
    /// <param name="row">Its row.</param>
    /// <param name="declaration">What is judged; null when the row could not be read.</param>
    /// <param name="history">What earlier declarations say about it; null likewise.</param>
    /// <param name="answers">What the trader answered about it before; null when nobody asked.</param>
    /// <param name="radiation">What was measured at its goods before; null when nothing was.</param>
    /// <returns>A <see cref="DeclarationAssessed"/> or a <see cref="DeclarationRefused"/>.</returns>
    public PreparedFact Of(string id, DeclarationRow row, Declaration? declaration, DeclarationHistory? history, TraderAnswers? answers = null, RadiationMeasured? radiation = null)
    {
        if (declaration is null)
            return Refused(row.Fault!);
        try
        {
            var assessed = PreparedFact.Of(_words.Of(id, Source, row, declaration, by.Assessor.Assess(declaration, history, answers, radiation), history, declaration.MovesAt ?? otherwiseDue, answers, radiation));
            return assessed.Length <= OpenProcess.LongestData ? assessed : Refused(Fault.Of("targeting.large", $"{declaration.Place}", ("most", OpenProcess.LongestData >> 10)));
        }
        catch (FaultException refused)
        {
            return Refused(refused.Fault);
        }

        PreparedFact Refused(Fault fault) => PreparedFact.Of(new DeclarationRefused(id, Source, row.Number, RefusedBecause.Of(fault)));
    }
}
