using System.Text;
using Cordon.Engines.Formats.Inputs;
using Cordon.Engines.Formats.Lists;
using Cordon.Kernel.Faults;

namespace Cordon.Tests.Engines.Formats.Lists;

/// <summary>Reads lists given as text.</summary>
internal static class Reading
{
    /// <summary>Lets a handful of rows contain a bad one.</summary>
    public static ReadContext Lenient { get; } = new() { MaxRejectedShare = 1 };

    public static ListPart Part(string name, string text, ListRole role = ListRole.Entities) => new(InputFile.InMemory(name, Encoding.UTF8.GetBytes(text)), role);

    public static (List<ListedEntity> Entities, ReadReport Report) Of(ListSource source, ReadContext? context = null)
    {
        var reading = new ListReading(source, context ?? Lenient);
        return ([.. reading.Entities()], reading.Report);
    }

    public static Fault Refusal(ListSource source, ReadContext? context = null) =>
        Assert.Throws<FaultException>(() => Of(source, context)).Fault;
}
