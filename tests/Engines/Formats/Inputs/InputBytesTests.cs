using System.IO.Compression;
using System.Text;
using Cordon.Engines.Formats.Inputs;
using Cordon.Kernel.Faults;

namespace Cordon.Tests.Engines.Formats.Inputs;

public sealed class InputBytesTests
{
    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void Text_with_a_byte_order_mark_comes_out_as_utf8_without_it(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        Assert.Equal("Łódź 漢字", Read([.. encoding.GetPreamble(), .. encoding.GetBytes("Łódź 漢字")]));
        Assert.Equal("Łódź 漢字", Read(Packed([.. encoding.GetPreamble(), .. encoding.GetBytes("Łódź 漢字")])));
    }

    [Fact]
    public void Utf16_without_a_mark_is_refused_with_the_remedy()
    {
        var fault = Refusal(Encoding.Unicode.GetBytes("a,b"));
        Assert.Equal(("input.encoding", "x"), (fault.Code, fault.Where));
        Assert.Contains("UTF-8", fault.ToString());
    }

    [Fact]
    public void A_zip_archive_is_refused_with_the_remedy() => Assert.Equal("input.zip", Refusal([0x50, 0x4B, 0x03, 0x04, 1, 2]).Code);

    [Fact]
    public void A_decompression_bomb_is_refused_long_before_it_is_unpacked()
    {
        var limits = new InputLimits { AlwaysExpandTo = 1 << 20, MaxExpansion = 100 };
        var fault = Refusal(Packed(Encoding.ASCII.GetBytes(new string('a', 32 << 20))), limits);
        Assert.Equal("input.expands", fault.Code);
    }

    [Fact]
    public void Well_packed_text_within_the_bound_is_read() => Assert.Equal(1 << 20, Read(Packed(Encoding.ASCII.GetBytes(new string('a', 1 << 20)))).Length);

    [Fact]
    public void A_packed_file_that_is_cut_off_or_damaged_is_refused()
    {
        var packed = Packed(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 5000).Select(i => $"{i * 7919 % 5003},"))));
        Assert.Equal("input.packed.broken", Refusal(packed[..(packed.Length / 2)]).Code);
        packed[packed.Length / 2] ^= 0xFF;
        Assert.Equal("input.packed.broken", Refusal(packed).Code);
    }

    [Fact]
    public void A_packed_file_of_several_members_is_one_text() => Assert.Equal("Arvonia, Belmora", Read([.. Packed("Arvonia, "u8.ToArray()), .. Packed("Belmora"u8.ToArray())]));

    [Fact]
    public void A_file_larger_than_the_bound_is_refused_after_the_bound_and_not_after_the_file()
    {
        var endless = new Endless();
        using var stream = InputBytes.Open(new("x", () => endless), new() { MaxBytes = 1 << 20 });
        Assert.Equal("input.large", Assert.Throws<FaultException>(() => stream.CopyTo(Stream.Null)).Fault.Code);
        Assert.InRange(endless.Given, 1 << 20, 2 << 20);
    }

    [Fact]
    public void An_empty_file_is_empty() => Assert.Equal("", Read([]));

    private static string Read(byte[] bytes, InputLimits? limits = null)
    {
        using var reader = new StreamReader(InputBytes.Open(InputFile.InMemory("x", bytes), limits ?? InputLimits.Default), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
        return reader.ReadToEnd();
    }

    private static Fault Refusal(byte[] bytes, InputLimits? limits = null) => Assert.Throws<FaultException>(() => Read(bytes, limits)).Fault;

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
