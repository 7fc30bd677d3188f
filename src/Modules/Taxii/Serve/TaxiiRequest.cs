using Cordon.Kernel.Faults;
using Cordon.Modules.Taxii.Contracts;
using Cordon.Modules.Taxii.Registry;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Taxii.Serve;

/// <summary>Who asks, and about which collection.</summary>
internal sealed record TaxiiRequest(Registered Registered, KnownClient Client, KnownCollection Collection, TaxiiGrant Grant)
{
    public static KnownClient ClientOf(HttpContext http) => http.Features.Get<KnownClient>() ?? throw new InvalidOperationException("nobody came in by this door");

    /// <exception cref="FaultException"><c>taxii.root.unknown</c>, <c>taxii.collection.unknown</c></exception>
    public static async Task<TaxiiRequest> OfAsync(HttpContext http, TaxiiRegistry registry, string root, string collection)
    {
        var (known, client) = (await registry.NowAsync(http.RequestAborted), ClientOf(http));
        var found = known.Collection(root, collection, client);
        return new TaxiiRequest(known, client, found, client.In(found)!);
    }

    /// <exception cref="FaultException"><c>taxii.read</c></exception>
    public TaxiiRequest MayRead() => Grant.Read ? this : throw new FaultException(Fault.Of("taxii.read", "", ("collection", Collection.Id)));

    /// <exception cref="FaultException"><c>taxii.write</c></exception>
    public TaxiiRequest MayWrite() => Grant.Write ? this : throw new FaultException(Fault.Of("taxii.write", "", ("collection", Collection.Id)));

    /// <summary>Taking out needs both rights; who has neither is told nothing.</summary>
    /// <exception cref="FaultException"><c>taxii.collection.unknown</c>, <c>taxii.read</c>, <c>taxii.write</c></exception>
    public TaxiiRequest MayDelete() =>
        Grant is { Read: false, Write: false } ? throw new FaultException(Fault.Of("taxii.collection.unknown", "", ("collection", Collection.Id))) : MayRead().MayWrite();
}
