using Cordon.Journal.Catalog;
using Cordon.Modules.Screening.Contracts;

namespace Cordon.Modules.Screening;

/// <summary>What Screening records.</summary>
internal sealed class ScreeningJournal : IJournalModule
{
    public const string Ask = "screening.ask";

    /// <summary>The purpose for which answers are kept.</summary>
    public const string Purpose = "screening of parties against watchlists";

    public string Name => "Screening";

    public void Describe(CatalogBuilder catalog)
    {
        catalog.Entry<ScreeningAnswered>(nameof(ScreeningAnswered));
        catalog.Process(Ask, "Compares parties with the lists in force and answers, also when nothing resembles them.", emits => emits.Always<ScreeningAnswered>());
    }
}
