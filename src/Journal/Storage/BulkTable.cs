using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Cordon.Journal.Storage;

/// <summary>A table as the bulk path sees it: the columns of the EF model that the database does not fill itself, in the form in which they are stored.</summary>
internal sealed class BulkTable
{
    private static readonly ConcurrentDictionary<IEntityType, BulkTable> Known = [];

    private BulkTable(string name, IReadOnlyList<BulkColumn> columns) => (Name, Columns) = (name, columns);

    public string Name { get; }

    public IReadOnlyList<BulkColumn> Columns { get; }

    /// <summary>EF builds each model once, so each table is described once.</summary>
    public static BulkTable Of(IEntityType entity) => Known.GetOrAdd(entity, Describe);

    private static BulkTable Describe(IEntityType entity)
    {
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)
            ?? throw new ArgumentException($"{entity.DisplayName()} is not mapped to a table");
        var columns = entity.GetProperties()
            .Where(p => p.ValueGenerated == ValueGenerated.Never && p.GetColumnName(table) is not null)
            .Select(p => new BulkColumn(p.GetColumnName(table)!, p))
            .ToList();
        return new BulkTable(entity.GetSchemaQualifiedTableName()!, columns);
    }
}

internal sealed class BulkColumn(string name, IProperty property)
{
    private readonly Func<object?, object?>? _store = property.GetTypeMapping().Converter?.ConvertToProvider;

    public string Name { get; } = name;

    public object? ValueOf(object row)
    {
        var value = property.GetGetter().GetClrValue(row);
        return value is null || _store is null ? value : _store(value);
    }
}
