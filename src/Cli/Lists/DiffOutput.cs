using System.Text.Json.Nodes;
using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Formats.Lists.Versions;

namespace Cordon.Cli.Lists;

/// <summary>Differences in the format asked for.</summary>
internal abstract class DiffOutput : IDisposable
{
    public static DiffOutput For(string format) => format == "table" ? new ForPeople() : new ForMachines(format);

    public abstract void Write(string dataset, ListDelta delta);

    public virtual void Dispose()
    {
    }

    private sealed class ForPeople : DiffOutput
    {
        public override void Write(string dataset, ListDelta delta)
        {
            Console.WriteLine($"{dataset}: {delta.Added.Count} added, {delta.Removed.Count} removed, {delta.Changed.Count} changed ({delta.Changed.Count(c => c.IsMaterial)} of them in what counts)");
            foreach (var entity in delta.Added)
                Console.WriteLine($"  + {entity.Id}  {entity.Party.Caption}");
            foreach (var entity in delta.Removed)
                Console.WriteLine($"  - {entity.Id}  {entity.Party.Caption}");
            foreach (var change in delta.Changed)
            {
                Console.WriteLine($"  ~ {change.After.Id}  {change.After.Party.Caption}");
                foreach (var field in change.Fields)
                    Console.WriteLine($"      {field.Field}:{string.Concat(field.Removed.Select(v => $" -[{v}]"))}{string.Concat(field.Added.Select(v => $" +[{v}]"))}");
            }
        }
    }

    /// <summary>One row for each entry; a changed one carries its fields.</summary>
    private sealed class ForMachines(string format) : DiffOutput
    {
        private readonly Rows rows = new(format, "dataset", "change", "id", "caption", "material", "fields");

        public override void Write(string dataset, ListDelta delta)
        {
            foreach (var entity in delta.Added)
                Add(dataset, "added", entity, true, []);
            foreach (var entity in delta.Removed)
                Add(dataset, "removed", entity, true, []);
            foreach (var change in delta.Changed)
                Add(dataset, "changed", change.After, change.IsMaterial, change.Fields);
        }

        public override void Dispose()
        {
            rows.End();
            base.Dispose();
        }

        private void Add(string dataset, string what, ListedEntity entity, bool material, IReadOnlyList<FieldChange> fields) =>
            rows.Add(dataset, what, entity.Id, entity.Party.Caption, material, new JsonArray([.. fields.Select(Field)]));

        private static JsonObject Field(FieldChange field) => new()
        {
            ["field"] = field.Field,
            ["removed"] = new JsonArray([.. field.Removed.Select(v => (JsonNode)v)]),
            ["added"] = new JsonArray([.. field.Added.Select(v => (JsonNode)v)]),
        };
    }
}
