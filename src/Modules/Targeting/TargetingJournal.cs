using Cordon.Journal.Catalog;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Targeting.Adoption;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Orders;
using Cordon.Modules.Targeting.Ranking;
using Cordon.Modules.Targeting.Statistics;
using Cordon.Modules.Targeting.Storage;

namespace Cordon.Modules.Targeting;

/// <summary>What is recorded about declarations, and their tables. Described after the desk.</summary>
internal sealed class TargetingJournal(OrderCourier courier) : IJournalModule
{
    public const string Assess = "declarations.assess";
    public const string Amend = "declarations.amend";
    public const string Interview = "declarations.interview";
    public const string NoteRadiation = "declarations.note-radiation";
    public const string Decide = "declarations.decide";
    public const string Confirm = "declarations.confirm";
    public const string Examine = "declarations.examine";
    public const string Photograph = "declarations.photograph";
    public const string Send = "orders.send";
    public const string Answer = "orders.answer";
    public const string Miss = "orders.miss";
    public const string Import = "registers.import";

    public string Name => "Targeting";

    public void Describe(CatalogBuilder catalog)
    {
        catalog.Entry<DeclarationAssessed>(nameof(DeclarationAssessed));
        catalog.Entry<DeclarationRefused>(nameof(DeclarationRefused));
        catalog.Entry<DeclarationAmended>(nameof(DeclarationAmended));
        catalog.Entry<DeclarationWithdrawn>(nameof(DeclarationWithdrawn));
        catalog.Entry<InterviewRecorded>(nameof(InterviewRecorded));
        catalog.Entry<RadiationNoted>(nameof(RadiationNoted));
        catalog.Entry<DeclarationDecided>(nameof(DeclarationDecided));
        catalog.Entry<ReleaseProposed>(nameof(ReleaseProposed));
        catalog.Entry<ReleaseConfirmed>(nameof(ReleaseConfirmed));
        catalog.Entry<ReleaseReturned>(nameof(ReleaseReturned));
        catalog.Entry<ExaminationRecorded>(nameof(ExaminationRecorded));
        catalog.Entry<PhotographAdded>(nameof(PhotographAdded));
        catalog.Entry<OrderIssued>(nameof(OrderIssued));
        catalog.Entry<OrderSent>(nameof(OrderSent));
        catalog.Entry<OrderUndelivered>(nameof(OrderUndelivered));
        catalog.Entry<OrderAnswered>(nameof(OrderAnswered));
        catalog.Entry<OrderUnanswered>(nameof(OrderUnanswered));
        catalog.Entry<RegisterImported>(nameof(RegisterImported));
        catalog.Process(Assess, "Takes declarations in and judges each by the rule pack and the lists in force.", emits => emits
            .Sometimes<DeclarationAssessed>("a declaration could be read and judged").Sometimes<DeclarationRefused>("one could not").Sometimes<WorkPut>("more than a question is proposed"));
        catalog.Process(Amend, "Takes in a later message about a declaration: judges it again as it now stands, or notes that it was taken back.", emits => emits
            .Sometimes<DeclarationAmended>("the message changes it").Sometimes<DeclarationWithdrawn>("the message takes it back")
            .Sometimes<WorkPut>("something waits for a person, or waits for another reason").Sometimes<WorkSettled>("nobody has anything to do any more"));
        catalog.Process(Interview, "Records what the trader answered, and judges the declaration again with it.", emits => emits
            .Always<InterviewRecorded>().Sometimes<WorkPut>("something waits for a person, or waits for another reason").Sometimes<WorkSettled>("nobody has anything to do any more"));
        catalog.Process(NoteRadiation, "Judges a declaration again because radiation was measured at its goods, or turned out to be something.", emits => emits
            .Always<RadiationNoted>().Sometimes<WorkPut>("something waits for a person, or waits for another reason").Sometimes<WorkSettled>("nobody has anything to do any more"));
        catalog.Process(Decide, "Decides about a declaration, or proposes a release that a second person has to confirm.", emits => emits
            .Sometimes<DeclarationDecided>("one person may decide it").Sometimes<ReleaseProposed>("a release needs a second person").Sometimes<OrderIssued>("others have to carry it out")
            .Sometimes<WorkPut>("something waits for a person").Sometimes<WorkSettled>("nobody has anything to do any more"));
        catalog.Process(Confirm, "Confirms a release as a second person, or sends it back.", emits => emits
            .Sometimes<ReleaseConfirmed>("it is confirmed").Sometimes<ReleaseReturned>("it is sent back").Sometimes<OrderIssued>("something else was ordered before")
            .Sometimes<WorkPut>("something waits for a person").Sometimes<WorkSettled>("nobody has anything to do any more"));
        catalog.Process(Examine, "Records what was found when somebody looked at the goods.", emits => emits.Always<ExaminationRecorded>().Sometimes<WorkPut>("somebody has to decide upon it"));
        catalog.Process(Photograph, "Adds a photograph to a declaration.", emits => emits.Always<PhotographAdded>());
        catalog.Process(Send, "Hands an order over to those who carry it out.", emits => emits
            .Sometimes<OrderSent>("it was taken").Sometimes<OrderUndelivered>("it was not, and will be tried again").Sometimes<OrderAnswered>("it was answered at once")
            .Sometimes<WorkPut>("somebody has to telephone").Sometimes<WorkSettled>("nobody has anything to do any more"));
        catalog.Process(Answer, "Takes the answer to an order.", emits => emits
            .Always<OrderAnswered>().Sometimes<WorkPut>("what waits for a person changes").Sometimes<WorkSettled>("nobody has anything to do any more"));
        catalog.Process(Miss, "Notes that an order was not answered in time.", emits => emits.Always<OrderUnanswered>().Sometimes<WorkPut>("somebody has to telephone"));
        catalog.Process(Import, "Puts a register of the authority's own in force.", emits => emits.Always<RegisterImported>());
        PackJournal.Describe(catalog);
        RankerJournal.Describe(catalog);
        catalog.Tables<TargetingContext>(options => new TargetingContext(options));
        catalog.Projection(new TargetingProjection());
        catalog.Projection(new JudgedProjection());
        catalog.Channel(courier);
    }
}
