using Cordon.Journal.Catalog;
using Cordon.Modules.Screening.Contracts;
using Cordon.Modules.Screening.Standing.Storage;

namespace Cordon.Modules.Screening;

/// <summary>What Screening records.</summary>
internal sealed class ScreeningJournal : IJournalModule
{
    public const string Ask = "screening.ask";

    public const string Register = "screening.register";
    public const string Withdraw = "screening.withdraw";
    public const string Rescreen = "screening.rescreen";

    /// <summary>The purpose for which answers are kept.</summary>
    public const string Purpose = ScreeningPurpose.Words;

    public string Name => "Screening";

    public void Describe(CatalogBuilder catalog)
    {
        catalog.Entry<ScreeningAnswered>(nameof(ScreeningAnswered));
        catalog.Entry<PartyRegistered>(nameof(PartyRegistered));
        catalog.Entry<PartyWithdrawn>(nameof(PartyWithdrawn));
        catalog.Entry<OutcomeChanged>(nameof(OutcomeChanged));
        catalog.Entry<Rescreened>(nameof(Rescreened));
        catalog.Process(Ask, "Compares parties with the lists in force and answers, also when nothing resembles them.", emits => emits.Always<ScreeningAnswered>());
        catalog.Process(Register, "Registers parties that stay compared with every list.", emits => emits.Always<PartyRegistered>());
        catalog.Process(Withdraw, "Takes a party off continuous screening.", emits => emits.Always<PartyWithdrawn>());
        catalog.Process(
            Rescreen, "Compares registered parties with listed ones because one side changed.",
            emits => emits.Always<Rescreened>().Sometimes<OutcomeChanged>("a pair begins or ceases to match, or a party registered again matches otherwise"));
        catalog.Tables<StandingContext>(options => new StandingContext(options));
        catalog.Projection(new StandingProjection());
    }
}
