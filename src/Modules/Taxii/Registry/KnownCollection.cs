using Cordon.Modules.Taxii.Contracts;
using Cordon.Modules.Taxii.Storage;

namespace Cordon.Modules.Taxii.Registry;

/// <summary>A collection as it stands.</summary>
internal sealed record KnownCollection(string Id, int Number, string Root, string? Alias, string Title, string Description, TaxiiCheck Check, bool ShowsUnassessed = false)
{
    public static KnownCollection Of(CollectionRow row) => new(row.Collection, row.Number, row.Root, row.Alias, row.Title, row.Description, (TaxiiCheck)row.Check, row.ShowsUnassessed);

    /// <summary>Whether it is meant by what stands in an address.</summary>
    public bool IsCalled(string idOrAlias) => Id.Equals(idOrAlias, StringComparison.OrdinalIgnoreCase) || Alias == idOrAlias;
}
