using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Cordon.Node.Doors;

/// <summary>Where the keys of cookies and form tokens are kept: in this process, so that they are forgotten with it and nothing of them ever lies on a disk.</summary>
internal sealed class ForgottenKeys : IXmlRepository
{
    private readonly List<XElement> _elements = [];

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        lock (_elements)
            return [.. _elements];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        lock (_elements)
            _elements.Add(element);
    }
}
