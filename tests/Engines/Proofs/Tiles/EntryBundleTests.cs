using System.Buffers;
using Cordon.Engines.Proofs.Tiles;
using Cordon.Kernel.Faults;
using CsCheck;

namespace Cordon.Tests.Engines.Proofs.Tiles;

public sealed class EntryBundleTests
{
    [Fact]
    public void What_is_written_is_read_back()
    {
        Gen.Byte.Array[0, 300].Array[1, 256].Sample(entries =>
        {
            var bundle = Written(entries);
            var read = EntryBundle.Read(TileName.Bundle(0, entries.Length), bundle);
            Assert.All(entries.Zip(read), pair => Assert.True(pair.First.AsSpan().SequenceEqual(pair.Second.Span)));
        }, iter: 100);
    }

    [Fact]
    public void A_bundle_cut_short_names_the_entry_and_one_too_long_is_refused()
    {
        var bundle = Written([[1, 2], [3], []]);
        var name = TileName.Bundle(2, 3);
        var fault = Assert.Throws<FaultException>(() => EntryBundle.Read(name, bundle.AsMemory(0, 6))).Fault;
        Assert.Equal(("log.bundle.length", "tile/entries/002.p/3", "513"), (fault.Code, fault.Where, fault.Arguments["entry"]));
        Assert.Equal("log.bundle.rest", Assert.Throws<FaultException>(() => EntryBundle.Read(name, (byte[])[.. bundle, 0])).Fault.Code);
    }

    [Fact]
    public void Reading_anything_ends_in_entries_that_are_written_back_the_same_or_in_a_fault()
    {
        Gen.Select(Gen.Byte[0, 3].Array[0, 30], Gen.Int[1, 6]).Sample((bytes, width) =>
        {
            try
            {
                Assert.Equal(bytes, Written([.. EntryBundle.Read(TileName.Bundle(0, width), bytes).Select(e => e.ToArray())]));
            }
            catch (FaultException)
            {
            }
        }, iter: 20_000);
    }

    private static byte[] Written(byte[][] entries)
    {
        var bundle = new ArrayBufferWriter<byte>();
        foreach (var entry in entries)
            EntryBundle.Append(bundle, entry);
        return bundle.WrittenSpan.ToArray();
    }
}
