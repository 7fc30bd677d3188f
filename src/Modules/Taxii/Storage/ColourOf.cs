using Cordon.Engines.Formats.Stix;
using Cordon.Engines.Formats.Stix.Markings;
using Cordon.Kernel.Markings;

namespace Cordon.Modules.Taxii.Storage;

/// <summary>The colour by which it is decided who is shown an object.</summary>
internal static class ColourOf
{
    /// <summary>The strictest colour of its markings, also of those of parts. Without one: a definition of markings is for everybody, since nobody reads markings without it; everything else is taken as TLP:AMBER, since its maker did not say that it may go further.</summary>
    public static Tlp Object(StixObject read) => StixTlp.Strictest(read.Markings) ?? (read.Type is "marking-definition" or "extension-definition" ? Tlp.Clear : Tlp.Amber);
}
