using System.Diagnostics;
using Cordon.Engines.Spectra.Files;
using Cordon.Kernel.Faults;

namespace Cordon.Bench.Spectra;

/// <summary>Real files with bytes changed, cut out, doubled and cut off: each must be read or refused, soon.</summary>
internal static class FilesFuzz
{
    private const int Seed = 20260301;

    public static void Run(FigureTable table, IReadOnlyList<byte[]> files, int count)
    {
        var random = new Random(Seed);
        // Every format as often, though there are thousands of files of one and a few of another.
        var formats = files.GroupBy(f => SpectrumFiles.Read(f, "").Format).Select(g => g.ToList()).ToList();
        var (read, refused, crashed, slowest) = (0, 0, 0, TimeSpan.Zero);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < count; i++)
        {
            var format = formats[random.Next(formats.Count)];
            var bytes = Mutated(format[random.Next(format.Count)], random);
            var begin = watch.Elapsed;
            try
            {
                SpectrumFiles.Read(bytes, "mutated");
                read++;
            }
            catch (FaultException)
            {
                refused++;
            }
            catch (Exception broken)
            {
                crashed++;
                Console.Error.WriteLine($"input {i} of seed {Seed}: {broken}");
            }

            var took = watch.Elapsed - begin;
            slowest = took > slowest ? took : slowest;
        }

        table.Group($"{count:N0} mutated real files of {formats.Count} formats, seed {Seed}");
        table.Row("crashes", crashed, "0", "");
        table.Row("slowest, ms", slowest.TotalMilliseconds, "", "");
        table.Row("share still read, with or without warnings", (double)read / count, "", "");
        table.Row("share refused with a fault", (double)refused / count, "", "");
        table.Row("inputs a second", count / watch.Elapsed.TotalSeconds, "", "");
    }

    private static byte[] Mutated(byte[] file, Random random)
    {
        var bytes = (byte[])file.Clone();
        for (var changes = random.Next(1, 4); changes > 0 && bytes.Length > 0; changes--)
        {
            var at = random.Next(bytes.Length);
            var end = Math.Min(bytes.Length, at + random.Next(1, 64));
            switch (random.Next(8))
            {
                case 0:
                    bytes = [.. bytes[..at], .. bytes[end..]];
                    break;
                case 1:
                    bytes = [.. bytes[..end], .. bytes[at..]];
                    break;
                case 2 when random.Next(4) == 0:
                    bytes = bytes[..at];
                    break;
                case 3:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 4:
                    for (; at < end; at++)
                        bytes[at] = bytes[at] is >= (byte)'0' and <= (byte)'9' ? (byte)('0' + random.Next(10)) : bytes[at];
                    break;
                case 5:
                    bytes[at] = (byte)"<>/&;\"' \n-+.eEN0\0"[random.Next(17)];
                    break;
                default:
                    bytes[at] = (byte)random.Next(256);
                    break;
            }
        }

        return bytes;
    }
}
