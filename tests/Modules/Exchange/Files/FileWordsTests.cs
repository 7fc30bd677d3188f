using Cordon.Kernel.Faults;
using Cordon.Kernel.Web.Files;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Files;
using CsCheck;

namespace Cordon.Tests.Modules.Exchange.Files;

/// <summary>Names, kinds and parts of files.</summary>
public sealed class FileWordsTests
{
    private static readonly string[] Hostile =
    [
        "", ".", "..", ".htaccess", "a/b", "a\\b", "C:\\x.txt", "con", "NUL.txt", "com1.jpg", "a\0b", "a\nb.txt", "photo\u202Egpj.exe", "zero\u200Bwidth.txt", "a<b>.html", "a|b", "a\"b", "trailing.", "trailing ", "-rf", "~root", "line\u2028.txt",
        new string('x', 121),
    ];

    [Fact]
    public void A_hostile_name_is_no_plain_name() => Assert.All(Hostile, n => Assert.False(FileNames.IsPlain(n), n));

    [Theory]
    [InlineData("alarm 1.jpg"), InlineData("Übergabe – Protokoll.pdf"), InlineData("спектр.n42"), InlineData("a.tar.gz")]
    public void An_ordinary_name_is_plain(string name) => Assert.True(FileNames.IsPlain(name));

    [Theory]
    [InlineData("C:\\fakepath\\alarm.jpg", "alarm.jpg"), InlineData("../../etc/alarm.jpg", "alarm.jpg")]
    public void Folders_of_whoever_gives_it_are_left_out(string given, string name) => Assert.Equal(name, FileNames.Given(given));

    [Theory]
    [InlineData("alarm.jpg", "image/jpeg", true), InlineData("alarm.JPEG", "image/jpeg", true), InlineData("alarm.pdf", "image/jpeg", false), InlineData("invoice.exe.pdf", "application/pdf", false), InlineData("notes", "text/plain", false)]
    [InlineData("v1.2.pdf", "application/pdf", true), InlineData("x.bin", "application/octet-stream", false)]
    public void Whoever_reads_is_told_when_a_name_does_not_say_what_it_is(string name, string type, bool says) => Assert.Equal(says, FileNames.SaysWhatItIs(name, type));

    [Fact]
    public void What_it_is_the_content_tells()
    {
        Assert.Equal("image/png", FileTypes.Of(MadePng.Of(3)));
        Assert.Equal("application/pdf", FileTypes.Of("%PDF-1.4 x"u8));
        Assert.Equal("application/xml", FileTypes.Of("\uFEFF <?xml version='1.0'?><RadInstrumentData/>"u8));
        Assert.Equal("text/plain", FileTypes.Of("<script>alert(1)</script>"u8));
        Assert.Equal("application/octet-stream", FileTypes.Of([0, 1, 2]));
        Assert.Equal("application/octet-stream", FileTypes.Of([0x61, 0xFF, 0xFE]));
    }

    [Fact]
    public void Programs_other_pictures_and_broken_ones_do_not_leave()
    {
        (string Name, byte[] Content, string Code)[] refused =
        [
            ("setup.pdf", "MZ\u0090"u8.ToArray(), "exchange.file.program"), ("run.txt", "#!/bin/sh\nrm"u8.ToArray(), "exchange.file.program"), ("a.tif", "II*\0xxxx"u8.ToArray(), "exchange.file.picture"), ("a.heic", "\0\0\0\u0018ftypheic0000"u8.ToArray(), "exchange.file.picture"),
            ("a.jpg", [0xFF, 0xD8, 0xFF, 0xE1, 0, 9], "exchange.file.broken"), ("a.txt", [], "exchange.file.empty"), ("a.txt", new byte[1001], "exchange.file.large"), ("..", [1], "exchange.file.name"),
        ];
        Assert.All(refused, r => Assert.Equal(r.Code, Assert.Throws<FaultException>(() => TakenFile.Of(r.Name, r.Content, 1000)).Fault.Code));
    }

    /// <summary>Whatever the files, their parts are all of them, each once, in their order, and none is longer than a part.</summary>
    [Fact]
    public void Parts_are_the_whole_and_nothing_else() => Gen.Long[1, 3L * FileParts.Size].List[0, 6].Sample(sizes =>
    {
        IReadOnlyList<ReleaseFile> files = [.. sizes.Select((s, i) => new ReleaseFile($"{i}", "text/plain", s, $"{i}"))];
        var (count, seen) = (FileParts.Of(files), new Dictionary<string, long>());
        for (var index = 0; index < count; index++)
        {
            var (file, number) = FileParts.At(files, index)!.Value;
            Assert.Equal(seen.GetValueOrDefault(file.Sha256), (number - 1L) * FileParts.Size);
            Assert.InRange(FileParts.Length(file, number), 1, FileParts.Size);
            seen[file.Sha256] = seen.GetValueOrDefault(file.Sha256) + FileParts.Length(file, number);
            // Those that are whole by now are whole.
            Assert.Equal(files.TakeWhile(f => seen.GetValueOrDefault(f.Sha256) == f.Size), FileParts.Within(files, index + 1));
        }

        Assert.Null(FileParts.At(files, count));
        Assert.Equal(files.Select(f => f.Size), files.Select(f => seen[f.Sha256]));
    });
}
