using System.Text;
using Cordon.Engines.Formats.Lists;
using Cordon.Kernel.Faults;

namespace Cordon.Tests.Engines.Formats.Lists.Hostile;

/// <summary>Files too large to keep are read in bounded memory. The soak with two gigabytes of each is explicit: run it with -explicit only.</summary>
[Collection(nameof(HugeLists))]
public sealed class HugeListTests
{
    private const long Megabyte = 1 << 20;

    public static TheoryData<ListFormat, string, string> Endlessly => new()
    {
        { ListFormat.OfacCsv, "", "1,\"ARVONIA LINES\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n" },
        { ListFormat.OfacCsv, "", "\"never closed, \n" },
        { ListFormat.UnXml, "<CONSOLIDATED_LIST><INDIVIDUALS>", "<INDIVIDUAL><FIRST_NAME>ILYA</FIRST_NAME><REFERENCE_NUMBER>AVi.001</REFERENCE_NUMBER></INDIVIDUAL>\n" },
        { ListFormat.UnXml, "<CONSOLIDATED_LIST>", "<A>" },
        { ListFormat.EuXml, "<export>", "<!-- a comment without end " },
        { ListFormat.CslJson, "{\"results\":[", "{\"id\":\"1\",\"name\":\"ARVONIA LINES\"},\n" },
        { ListFormat.CslJson, "{\"skipped\":[", "[1,2,3]," },
        { ListFormat.MetiJson, "[", "{\"id\":\"1\",\"entity_name\":\"ARVONIA LINES\"},\n" },
        { ListFormat.FtmJson, "", "{\"id\":\"1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Ilya\"]}}\n" },
        { ListFormat.FtmJson, "", "one line without end " },
        { ListFormat.UkCsv, "Last Updated,03/06/2026\nName 6,Group ID\n", "BARANO,14001\n" },
        { ListFormat.OwnCsv, "id,name,programme\n", "av-1,Ilya Barano,ARV\n" },
    };

    [Theory]
    [MemberData(nameof(Endlessly))]
    public void A_file_without_end_is_refused_in_bounded_memory(ListFormat format, string head, string pattern) => Refuse(format, head, pattern, 48 * Megabyte);

    [Theory(Explicit = true)]
    [MemberData(nameof(Endlessly))]
    public void Soak_two_gigabytes_are_refused_in_bounded_memory(ListFormat format, string head, string pattern) => Refuse(format, head, pattern, 2048 * Megabyte);

    private static void Refuse(ListFormat format, string head, string pattern, long length)
    {
        var peak = new PeakMemory();
        // Every entry after the first repeats its id and is rejected; the bounds on their number are lifted so that only memory is tried.
        var context = new ReadContext { MaxRejectedShare = 0, MaxRejected = 1000, Limits = new() { MaxBytes = length } };
        var source = new ListSource("x", format, [new(new("huge", () => peak.Watch(new Endless(Encoding.UTF8.GetBytes(pattern), Encoding.UTF8.GetBytes(head)))), ListRole.Entities)]);
        var fault = Assert.Throws<FaultException>(() => new ListReading(source, context).Entities().Count()).Fault;
        Assert.StartsWith("huge", fault.Where);
        Assert.InRange(peak.Megabytes, 0, 96);
    }
}
