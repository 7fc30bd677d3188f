using System.Text.Json;
using Cordon.Engines.Formats.Declarations;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
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
    private const int Room = 64 << 10;

    private readonly AssessedWords _words = new(by);

    public string Source { get; } = source;

    /// <summary>The judgement, or why there is none: what cannot be judged, or is too long for an entry, is refused and stops no other.</summary>
    /// <param name="id">The declaration on this node.</param>
    /// <param name="row">Its row.</param>
    /// <param name="declaration">What is judged; null when the row could not be read.</param>
    /// <param name="history">What earlier declarations say about it; null likewise.</param>
    /// <param name="answers">What the trader answered about it before; null when nobody asked.</param>
    /// <returns>A <see cref="DeclarationAssessed"/> or a <see cref="DeclarationRefused"/>.</returns>
    public object Of(string id, DeclarationRow row, Declaration? declaration, DeclarationHistory? history, TraderAnswers? answers = null)
    {
        if (declaration is null)
            return Refused(row.Fault!);
        try
        {
            var assessed = _words.Of(id, Source, row, declaration, by.Assessor.Assess(declaration, history, answers), history, declaration.MovesAt ?? otherwiseDue, answers);
            // The canonical form is never longer than the plain one by more than how numbers are written.
            return JsonSerializer.SerializeToUtf8Bytes(assessed, StrictJson.Options).Length <= OpenProcess.LongestData - Room ? assessed : Refused(Fault.Of("targeting.large", $"{declaration.Place}", ("most", OpenProcess.LongestData >> 10)));
        }
        catch (FaultException refused)
        {
            return Refused(refused.Fault);
        }

        DeclarationRefused Refused(Fault fault) => new(id, Source, row.Number, RefusedBecause.Of(fault));
    }
}
