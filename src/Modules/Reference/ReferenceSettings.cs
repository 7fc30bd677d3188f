using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;

namespace Cordon.Modules.Reference;

/// <summary>In whose name the module keeps lists. Lists are published, so everything about them may be seen by everybody.</summary>
/// <param name="Authority">Name of this node.</param>
/// <param name="Purpose">The purpose under which lists are kept, in the words of the authority's register.</param>
/// <param name="LegalBasis">The provision that allows it.</param>
public sealed record ReferenceSettings(
    string Authority = "localhost",
    string Purpose = "screening against published lists",
    string LegalBasis = "to be stated by the adopting authority")
{
    internal Handling Handling => new() { Tlp = Tlp.Clear, Originator = Authority, PermittedUse = PermittedUse.Evidence, Purpose = Purpose, LegalBasis = LegalBasis };

    internal static Retention Retention { get; } = new("published-lists");

    internal Viewer Viewer(DateOnly today) => new()
    {
        Actor = Actor.System("reference"), Authority = Authority, Purposes = new HashSet<string> { Purpose }, Use = PermittedUse.Evidence, Today = today,
    };
}
