using System.Linq.Expressions;
using Cordon.Journal.Storage;
using Cordon.Kernel.Markings;

namespace Cordon.Journal.Reading;

/// <summary>The rule of <see cref="Visibility"/> once more, as a predicate that the database evaluates. A property test keeps the two alike.</summary>
internal static class VisibilityPredicate
{
    public static Expression<Func<HandlingRow, bool>> Of(Viewer viewer)
    {
        var caveats = viewer.Caveats.ToArray();
        var purposes = viewer.Purposes.ToArray();
        var actor = viewer.Actor.ToString();
        var authority = viewer.Authority;
        var authorityTag = "authority/" + viewer.Authority;
        var (clearance, community, use, today) = (viewer.Clearance, viewer.InCommunity, (int)viewer.Use, viewer.Today.DayNumber);
        const int clear = (int)Tlp.Clear, green = (int)Tlp.Green, amber = (int)Tlp.Amber, strict = (int)Tlp.AmberStrict, red = (int)Tlp.Red;
        return h =>
            h.Level <= clearance
            && h.Caveats.All(c => caveats.Contains(c.Caveat))
            && (h.Recipients.Any(r => r.Recipient == actor)
                || (h.Tlp != red && (h.Originator == authority || h.Recipients.Any(r => r.Recipient == authorityTag)))
                || (h.Level == 0 && (h.Tlp == clear || (h.Tlp == green && community))))
            && (h.Tlp == clear || h.Tlp == green || h.Tlp == amber || h.Tlp == strict || h.Tlp == red)
            && purposes.Contains(h.Purpose)
            && use != 0 && use <= h.PermittedUse
            && (h.RetainUntil == null || today <= h.RetainUntil);
    }
}
