using Cordon.Engines.Formats.Lists;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Screening.Compatible;

/// <summary>Which entities the query string of a compatible door leaves in, whatever their names.</summary>
internal sealed class EntityFit(IQueryCollection query)
{
    private static readonly string[] Names = ["schema", "exclude_schema", "countries", "datasets", "topics"];
    private static readonly string[] Any = ["Thing", "LegalEntity"];

    /// <summary>True when it leaves all in.</summary>
    public bool IsEverything => Names.All(name => query[name].Count == 0);

    public bool Fits(ListedEntity entity)
    {
        var schema = FtmEntity.SchemaOf(entity.Party.Kind);
        return Asks("schema", value => Any.Contains(value) || value == schema)
            && !query["exclude_schema"].Contains(schema)
            && Asks("countries", value => entity.Party.Countries.Contains(value))
            && Asks("datasets", value => entity.Dataset == value)
            && Asks("topics", value => value == FtmEntity.Topic);
    }

    private bool Asks(string name, Func<string?, bool> fits) => query[name] is not { Count: > 0 } wanted || wanted.Any(fits);
}
