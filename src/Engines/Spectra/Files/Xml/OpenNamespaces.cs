using System.Xml;
using Cordon.Engines.Spectra.Files.Reading;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Files.Xml;

/// <summary>Gives every prefix that a document forgets to declare a name of its own, because instruments do forget it.</summary>
internal sealed class OpenNamespaces(XmlNameTable names, FileBeingRead file) : XmlNamespaceManager(names)
{
    private readonly HashSet<string> _missing = [];

    public override string? LookupNamespace(string prefix)
    {
        if (base.LookupNamespace(prefix) is { } declared)
            return declared;
        if (_missing.Add(prefix))
            file.Warn(Fault.Of("spectrum.xml.prefix", file.Name, ("prefix", prefix)));
        return "undeclared:" + prefix;
    }
}
