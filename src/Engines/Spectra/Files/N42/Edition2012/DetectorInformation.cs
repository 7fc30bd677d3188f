using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Files.Reading;
using Cordon.Engines.Spectra.Files.Xml;
using Cordon.Engines.Spectra.Model;

namespace Cordon.Engines.Spectra.Files.N42.Edition2012;

/// <summary>A detector of the instrument (<c>RadDetectorInformation</c>).</summary>
internal static class DetectorInformation
{
    /// <summary>The detector; null for one that our writer invented, because the schema demands one.</summary>
    public static Detector? Read(XmlPart part)
    {
        var own = new OwnRemarks(part);
        if (own.Lacks("detector"))
            return null;
        var (kind, description) = (part.Text("RadDetectorKindCode"), part.Text("RadDetectorDescription"));
        var known = own.Lacks("kind") ? DetectorKind.Unknown : KnownDetectors.Code(kind) ?? KnownDetectors.Named(kind);
        return new Detector
        {
            Id = own["id"] ?? part.Attribute("id") ?? part.Text("RadDetectorName") ?? "",
            Name = part.Text("RadDetectorName"),
            Category = own.Lacks("category") ? DetectorCategory.Unknown : KnownDetectors.Category(part.Text("RadDetectorCategoryCode")),
            Kind = known,
            KindIsConcluded = own["kind-concluded"] is not null,
            Description = description,
        };
    }
}
