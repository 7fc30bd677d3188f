namespace Cordon.Modules.Targeting.Contracts;

/// <summary>Radiation was measured at the goods of a declaration, or what was measured turned out to be something; the declaration was judged again with it. What persons decided before stays in force until they decide otherwise.</summary>
/// <param name="Id">The declaration.</param>
/// <param name="Measured">What all alarms of it come to.</param>
/// <param name="Now">The declaration, and what came out with it.</param>
public sealed record RadiationNoted(string Id, RadiationMeasured Measured, DeclarationAssessed Now);

/// <summary>What instruments measured at the goods of a declaration, over all alarms that were matched to it.</summary>
/// <param name="Alarms">Ids of the alarms, sorted.</param>
/// <param name="Nuclides">What was found, sorted: <c>Cs137</c>.</param>
/// <param name="Alarm">Whether radiation stands above the background; no where every alarm turned out to be a false one.</param>
/// <param name="Nuclear">Whether nuclear material is indicated, or not excluded.</param>
/// <param name="Neutrons">Whether neutrons alarmed.</param>
/// <param name="Explained">Whether declared goods, papers or persons account for it; null where nobody can tell yet.</param>
public sealed record RadiationMeasured(IReadOnlyList<string> Alarms, IReadOnlyList<string> Nuclides, bool Alarm, bool Nuclear, bool Neutrons, bool? Explained = null)
{
    /// <summary>Whether another says the same.</summary>
    public bool SameAs(RadiationMeasured? other) => other is not null && Alarms.SequenceEqual(other.Alarms) && Nuclides.SequenceEqual(other.Nuclides)
        && (Alarm, Nuclear, Neutrons, Explained) == (other.Alarm, other.Nuclear, other.Neutrons, other.Explained);
}
