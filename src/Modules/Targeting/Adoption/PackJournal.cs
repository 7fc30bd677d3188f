using Cordon.Journal.Catalog;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Targeting.Adoption.Storage;
using Cordon.Modules.Targeting.Contracts;

namespace Cordon.Modules.Targeting.Adoption;

/// <summary>What is recorded about rule packs.</summary>
internal static class PackJournal
{
    public const string Offer = "packs.offer";
    public const string BackTest = "packs.back-test";
    public const string Adopt = "packs.adopt";
    public const string Refuse = "packs.refuse";
    public const string Withdraw = "packs.withdraw";

    public static void Describe(CatalogBuilder catalog)
    {
        catalog.Entry<PackOffered>(nameof(PackOffered));
        catalog.Entry<PackBackTested>(nameof(PackBackTested));
        catalog.Entry<PackAdopted>(nameof(PackAdopted));
        catalog.Entry<PackRefused>(nameof(PackRefused));
        catalog.Entry<PackWithdrawn>(nameof(PackWithdrawn));
        catalog.Process(Offer, "Offers a rule pack or an overlay, which judges nothing until a second person adopts it.", emits => emits.Always<PackOffered>().Always<WorkPut>());
        catalog.Process(BackTest, "Notes what would be proposed for stored declarations if an offer were in force.", emits => emits.Always<PackBackTested>());
        catalog.Process(Adopt, "Puts an offer in force as a second person.", emits => emits.Always<PackAdopted>().Always<WorkSettled>());
        catalog.Process(Refuse, "Does not put an offer in force.", emits => emits.Always<PackRefused>().Always<WorkSettled>());
        catalog.Process(Withdraw, "Takes an offer back.", emits => emits.Always<PackWithdrawn>().Always<WorkSettled>());
        catalog.Projection(new PackProjection());
    }
}
