using System.CommandLine;
using Cordon.Cli.Log;
using Cordon.Engines.Spectra.Files;
using Cordon.Kernel.Faults;

namespace Cordon.Cli.Spectrum;

/// <summary><c>cordon spectrum info FILE…</c>: what files hold, and what is wrong in them; exit code 3 when one of them cannot be read.</summary>
internal static class SpectrumInfo
{
    public static Command Create()
    {
        var files = new Argument<string[]>("file") { Description = "files of spectra, in any format that can be read", HelpName = "FILE", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "table or jsonl", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "jsonl");
        var command = new Command("info", "Show what files of spectra hold, and what is wrong in them.") { files, format };
        command.SetAction(parsed => Run(parsed.GetValue(files)!, parsed.GetValue(format) == "jsonl"));
        return command;
    }

    private static int Run(string[] files, bool lines)
    {
        var refused = 0;
        foreach (var path in files)
        {
            try
            {
                var file = SpectrumFiles.Read(Inputs.Bytes(path), path);
                if (lines)
                    InfoLines.Write(file);
                else
                    InfoTable.Write(file);
            }
            catch (FaultException unread)
            {
                // The others are still shown.
                refused++;
                if (lines)
                    InfoLines.Write(path, unread.Faults);
                else
                    Console.WriteLine($"{path}: cannot be read\n{string.Concat(unread.Faults.Select(f => $"  ! {f}\n"))}");
            }
        }

        return refused > 0 ? ExitCode.BadInput : ExitCode.Done;
    }
}
