using Cordon.Engines.Spectra.Nuclides;

namespace Cordon.Engines.Spectra.Identification;

/// <summary>By which name of a group a finding goes when the group's members explain the spectrum about equally well.</summary>
internal static class Naming
{
    private const double HardlyTold = 6;

    public static Nuclide Of(Nuclide found, IReadOnlyList<Rival> rivals, IReadOnlyList<Nuclide> library)
    {
        if (found.Group is null)
            return found;

        // The shape of bremsstrahlung depends on what the electrons met as much as on their end point: the name is the most common emitter's.
        if (found.Group == "bremsstrahlung")
            return library.Where(n => n.Group == found.Group).MinBy(n => n.Rarity) ?? found;
        Nuclide[] equal = [found, .. rivals.Where(r => r.InPlaceOf == found && FindingMeasures.SameGroup(r.Nuclide, found) && r.Worse < HardlyTold).Select(r => r.Nuclide)];

        // Of thorium's likenesses without radium-228 the one that asks for more care is named; elsewhere the more common.
        return (found.Name == "Th228" ? equal.FirstOrDefault(n => n.Categories == SourceCategory.Nuclear) : null) ?? equal.MinBy(n => n.Rarity)!;
    }
}
