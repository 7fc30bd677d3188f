using System.Text;
using Cordon.Engines.Formats.Inputs;
using Cordon.Engines.Formats.Lists;
using Cordon.Kernel.Faults;
using CsCheck;

namespace Cordon.Tests.Engines.Formats.Lists.Hostile;

/// <summary>Damaged lists of every format: whatever comes, it ends in entities, counted rejections or a fault with a place, in bounded memory.</summary>
public sealed class FuzzTests
{
    private const long MostAllocated = 64L << 20;

    // Bytes that mean something to one parser or another.
    private static readonly Gen<byte> Telling = Gen.OneOf(Gen.Byte, Gen.Char["\0\u0001\u001A\"',;|<>&/={}[]:\\-\r\n \t(#!"].Select(c => (byte)c), Gen.OneOf(Gen.Const((byte)0xFF), Gen.Const((byte)0xC3), Gen.Const((byte)0xED)));

    private static readonly Gen<(int What, double Where, double Length, byte[] Bytes)> Damage = Gen.Select(Gen.Int[0, 5], Gen.Double[0, 1], Gen.Double[0, 1], Telling.Array[0, 6]);

    public static TheoryData<int> Formats => [.. Enumerable.Range(0, Samples.All.Count)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_undamaged_sample_is_read_without_a_rejection(int format)
    {
        var (entities, report) = Reading.Of(Samples.All[format]);
        Assert.True(entities.Count >= 1);
        Assert.Empty(report.Rejected);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_damaged_list_ends_in_entities_rejections_or_a_fault(int format)
    {
        var sample = Samples.All[format];
        Gen.Select(Gen.Int[0, sample.Parts.Count - 1], Damage.Array[1, 5], Gen.Bool).Sample((part, damages, strict) =>
        {
            var bytes = Bytes(sample.Parts[part].File);
            foreach (var damage in damages)
                bytes = Damaged(bytes, damage);
            var parts = sample.Parts.ToArray();
            parts[part] = parts[part] with { File = InputFile.InMemory(parts[part].File.Name, bytes) };
            Check(sample with { Parts = parts }, strict ? ReadContext.Default : Reading.Lenient);
        });
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Bytes_that_are_no_list_at_all_end_in_a_fault_or_rejections(int format) =>
        Telling.Array[0, 300].Sample(bytes => Check(Samples.All[format] with { Parts = [new(InputFile.InMemory("noise", bytes), ListRole.Entities)] }, Reading.Lenient));

    private static void Check(ListSource source, ReadContext context)
    {
        var reading = new ListReading(source, context);
        var entities = new List<ListedEntity>();
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            entities.AddRange(reading.Entities());
            Assert.True(reading.Report.Rejected.Count <= context.MaxRejectedShare * reading.Report.Rows || context.MaxRejectedShare == 1);
        }
        catch (FaultException refused)
        {
            Assert.NotEmpty(refused.Fault.Where);
            Assert.Contains(refused.Fault.Code, FaultTexts.Codes);
        }

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostAllocated);
        Assert.Equal(reading.Report.Entities, entities.Count);
        Assert.All(entities, e => Assert.True(e.SourceId.Length > 0 && e.Party.Names.Count > 0 && e.Party.Names.All(n => n.Text.Length > 0)));
        Assert.Equal(entities.Count, entities.Select(e => e.Id).Distinct().Count());
        foreach (var fault in reading.Report.Rejected.Concat(reading.Report.Warnings.SelectMany(w => w.Examples)))
        {
            Assert.NotEmpty(fault.Where);
            Assert.Contains(fault.Code, FaultTexts.Codes);
        }
    }

    private static byte[] Damaged(byte[] bytes, (int What, double Where, double Length, byte[] Bytes) damage)
    {
        var at = (int)(damage.Where * bytes.Length);
        var length = Math.Min(bytes.Length - at, (int)(damage.Length * damage.Length * bytes.Length / 4));
        return damage.What switch
        {
            0 => bytes[..at],
            1 => [.. bytes[..at], .. damage.Bytes, .. bytes[at..]],
            2 => [.. bytes[..at], .. bytes[(at + length)..]],
            3 => [.. bytes[..at], .. damage.Bytes, .. bytes[Math.Min(bytes.Length, at + damage.Bytes.Length)..]],
            4 => [.. bytes[..(at + length)], .. bytes[at..]],
            _ => Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(bytes)),
        };
    }

    private static byte[] Bytes(InputFile file)
    {
        using var stream = file.Open();
        var bytes = new byte[file.Length!.Value];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
