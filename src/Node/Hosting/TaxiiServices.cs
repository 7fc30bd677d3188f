using Cordon.Kernel.Faults;
using Cordon.Modules.Operation.Settings;
using Cordon.Modules.Taxii;

namespace Cordon.Node.Hosting;

/// <summary>What the node's settings say about collections.</summary>
internal static class TaxiiServices
{
    /// <exception cref="FaultException"><c>taxii.policy</c></exception>
    public static void AddTaxii(this IServiceCollection services, NodeSettings node)
    {
        if (node.Taxii.RootsAtTop is not ("always" or "never"))
            throw new FaultException(Fault.Of("taxii.policy", "taxii.rootsAtTop", ("setting", "taxii.rootsAtTop"), ("must", "always or never")));
        services.AddTaxii(new TaxiiPolicy { CertificateHeader = node.Taxii.CertificateHeader, RootsAtTop = node.Taxii.RootsAtTop == "always" });
    }
}
