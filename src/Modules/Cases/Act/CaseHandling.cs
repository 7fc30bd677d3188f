using Cordon.Kernel.Markings;
using Cordon.Modules.Cases.Life;

namespace Cordon.Modules.Cases.Act;

/// <summary>How a case and its notes may be handled.</summary>
internal static class CaseHandling
{
    /// <summary>The colours that a case may have. TLP:RED is for notes: it names persons, and who works on a case changes.</summary>
    public static IReadOnlyList<Tlp> OfCases { get; } = [Tlp.AmberStrict, Tlp.Amber, Tlp.Green];

    /// <summary>The colours that a note of a case may have: that of the case, and those that let it go less far.</summary>
    public static IEnumerable<Tlp> OfNotes(Case one) => OfCases.Append(Tlp.Red).Where(t => t >= one.Handling.Tlp).Order();

    /// <summary>How a note is handled. One that is TLP:RED is for those who are in the case now, and for who writes it; not for those who come later, nor for those who see all cases.</summary>
    public static Handling OfNote(Case one, CaseReader writer, Tlp tlp) =>
        one.Handling with { Tlp = tlp, ReleasableTo = tlp == Tlp.Red ? [.. one.People.Select(p => $"person/{p.Person}"), writer.Actor.ToString()] : one.Handling.ReleasableTo };
}
