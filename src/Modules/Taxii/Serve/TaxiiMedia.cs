using Cordon.Kernel.Faults;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Cordon.Modules.Taxii.Serve;

/// <summary>The media types of TAXII 2.1, section 1.6.8: everything is sent as one, and asked for by it.</summary>
internal static class TaxiiMedia
{
    public const string Taxii = "application/taxii+json;version=2.1";
    public const string Stix = "application/stix+json;version=2.1";

    private const string Bare = "application/taxii+json";

    /// <exception cref="FaultException"><c>taxii.accept</c></exception>
    public static void IsAcceptedBy(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParseList([.. request.Headers.Accept.OfType<string>()], out var accepted) || !accepted.Any(IsTaxii))
            throw new FaultException(Fault.Of("taxii.accept", "Accept", ("right", Taxii)));
    }

    /// <exception cref="FaultException"><c>taxii.media</c></exception>
    public static void IsThatOf(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !IsTaxii(type))
            throw new FaultException(Fault.Of("taxii.media", "Content-Type", ("right", Taxii)));
    }

    /// <summary>The media type of an object of a specification, as manifests have it.</summary>
    public static string Of(int specification) => $"application/stix+json;version={specification / 10}.{specification % 10}";

    private static bool IsTaxii(MediaTypeHeaderValue type)
    {
        var version = type.Parameters.FirstOrDefault(p => p.Name.Equals("version", StringComparison.OrdinalIgnoreCase))?.Value.ToString().Trim('"');
        return type.MediaType.Equals(Bare, StringComparison.OrdinalIgnoreCase) && version is null or "2.1" && type.Quality is not 0;
    }
}
