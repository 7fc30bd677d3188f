namespace Cordon.Modules.Targeting.Contracts;

/// <summary>A person asked the trader and wrote down what was said; the declaration was judged again with it. What persons decided before stays in force until they decide otherwise.</summary>
/// <param name="Id">The declaration.</param>
/// <param name="Said">What was said this time.</param>
/// <param name="Whom">Who was asked, in the asker's words.</param>
/// <param name="Text">What else was said.</param>
/// <param name="Person">Who asked.</param>
/// <param name="Now">The declaration, and what came out with all answers known of it.</param>
public sealed record InterviewRecorded(string Id, TraderAnswers Said, string Whom, string Text, string Person, DeclarationAssessed Now);

/// <summary>What the trader answered, as far as asked.</summary>
/// <param name="Said">By question of the rule pack, whether so. What was not asked, or not answered, is left out.</param>
/// <param name="PayerCountry">From which country the goods are paid: ISO 3166-1 alpha-2, lower case; null when nobody said.</param>
public sealed record TraderAnswers(IReadOnlyDictionary<string, bool> Said, string? PayerCountry = null)
{
    /// <summary>Nothing was asked.</summary>
    public static TraderAnswers None { get; } = new(new Dictionary<string, bool>());

    /// <summary>These and those of a later conversation, which count where both answer.</summary>
    public TraderAnswers With(TraderAnswers later) => new(
        Said.Where(s => !later.Said.ContainsKey(s.Key)).Concat(later.Said).OrderBy(s => s.Key, StringComparer.Ordinal).ToDictionary(s => s.Key, s => s.Value), later.PayerCountry ?? PayerCountry);
}

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
