namespace Cordon.Journal.Catalog;

/// <summary>What a module tells the journal about itself when a node is composed.</summary>
public interface IJournalModule
{
    /// <summary>The module's name: <c>Screening</c>.</summary>
    string Name { get; }

    /// <summary>Declares entry types, processes, tables, projections, subscribers and outbox channels.</summary>
    void Describe(CatalogBuilder catalog);
}
