using System.Globalization;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Decide;
using Cordon.Ui.Forms;

namespace Cordon.Modules.Targeting.Examine;

/// <summary>Persons record what they found when they looked at the goods.</summary>
internal sealed class ExaminationDesk(TargetingRecords records)
{
    private const decimal MostHours = 1000;

    /// <summary>Records a result, and waits until it can be read in the journal.</summary>
    /// <exception cref="FaultException"><c>targeting.not-examining</c>, <c>targeting.changed</c>, <c>targeting.finding</c>, <c>targeting.hours</c>, and what a reason must be</exception>
    public async Task RecordAsync(Actor person, Viewer viewer, string id, ExamineForm form, CancellationToken cancellation)
    {
        var finding = FormWords.Choice<ExaminationFinding>(form.Finding) ?? throw new FaultException(new Fault("targeting.finding", "finding"));
        var text = DecisionRules.ItIsReasoned(form.Text, "text");
        var recorded = await records.ActAsync(TargetingJournal.Examine, person, viewer, id, (state, _) =>
        {
            DecisionRules.OnlyWhatIsToBeExaminedIs(state);
            DecisionRules.NothingWasDecidedSince(state, form.Seen);
            return Task.FromResult<IReadOnlyList<object>>([new ExaminationRecorded(id, finding, text, Hours(form.Hours), person.Id)]);
        }, cancellation);
        await records.WaitAsync(recorded!.Entries[0].Id, cancellation);
    }

    private static decimal Hours(string? text) =>
        decimal.TryParse((text ?? "").Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) && hours <= MostHours
            ? Math.Round(hours, 2)
            : throw new FaultException(Fault.Of("targeting.hours", "hours", ("most", MostHours)));
}
