using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Cordon.Cli.Journal;
using Cordon.Engines.Foresight.Learning;
using Cordon.Growing;
using Cordon.Modules.Targeting.Ranking.Learning;

namespace Cordon.Cli.Ranker;

/// <summary><c>cordon ranker train</c>: what a ranker trained on a node's own outcomes would come to. It takes the journal for itself, so the node must be stopped; it records and offers nothing.</summary>
internal static class TrainRanker
{
    public static Command Create()
    {
        var place = new JournalPlace();
        var output = new Option<string?>("--output") { Description = "write the ranker's document there", HelpName = "FILE" };
        var command = new Command("train", "Train a ranker on the examinations of a stopped node and print its figures by time. A person offers one on the page.") { output };
        place.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = place.Read(parsed);
            await using var writer = await NodeModules.Journals().OpenExistingAsync(options, cancellation);
            var settings = NodeModules.Settings(Path.GetFullPath(options.Folder));
            var (figures, document) = await RankerTrial.RunAsync(writer, new LightGbmGrower(), NodeModules.Randomness, TimeProvider.System, settings.Targeting.ExaminationsADay);
            foreach (var (name, value) in Lines(figures))
                Console.WriteLine($"{name,-32}{value}");
            Console.WriteLine($"{"digest",-32}{Convert.ToHexStringLower(SHA256.HashData(document))}");
            if (parsed.GetValue(output) is { } file)
                await File.WriteAllBytesAsync(file, document, cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<(string Name, string Value)> Lines(RankerFigures figures)
    {
        static string Span(LearnedSlice slice) => $"{slice.From:yyyy-MM-dd} to {slice.To:yyyy-MM-dd}: {slice.Judged} examined, {slice.Irregular} with a finding";
        static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
        return
        [
            ("trained on", Span(figures.Trained)), ("calibrated on", Span(figures.Calibrated)), ("measured on", Span(figures.Measured)),
            ("average precision", Number(figures.AveragePrecision)), ("of the rules' own score", Number(figures.AveragePrecisionOfRules)), ("area under the curve", Number(figures.AreaUnderCurve)),
            ($"found in the top {Number(100 * figures.TopShare)} %", $"{figures.TopFound} of {figures.TopOf}"), ("calibration error (ECE)", Number(figures.CalibrationError)),
            .. figures.Subjects.Select(s => ($"moves ranks: {s.Subject}", Number(s.Pull))),
        ];
    }
}
