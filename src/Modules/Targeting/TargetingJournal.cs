using Cordon.Journal.Catalog;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Storage;

namespace Cordon.Modules.Targeting;

/// <summary>What is recorded about declarations, and their tables. Described after the desk.</summary>
internal sealed class TargetingJournal : IJournalModule
{
    public const string Assess = "declarations.assess";
    public const string Decide = "declarations.decide";

    public string Name => "Targeting";

    public void Describe(CatalogBuilder catalog)
    {
        catalog.Entry<DeclarationAssessed>(nameof(DeclarationAssessed));
        catalog.Entry<DeclarationRefused>(nameof(DeclarationRefused));
        catalog.Entry<DeclarationDecided>(nameof(DeclarationDecided));
        catalog.Process(Assess, "Takes declarations in and judges each by the rule pack and the lists in force.", emits => emits
            .Sometimes<DeclarationAssessed>("a declaration could be read and judged").Sometimes<DeclarationRefused>("one could not").Sometimes<WorkPut>("more than a question is proposed"));
        catalog.Process(Decide, "Decides about a declaration.", emits => emits
            .Always<DeclarationDecided>().Sometimes<WorkPut>("an answer, an examination or another authority is waited for").Sometimes<WorkSettled>("nobody has anything to do any more"));
        catalog.Tables<TargetingContext>(options => new TargetingContext(options));
        catalog.Projection(new TargetingProjection());
    }
}
