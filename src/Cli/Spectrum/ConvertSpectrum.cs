using System.CommandLine;
using Cordon.Cli.Log;
using Cordon.Engines.Spectra.Files;
using Cordon.Kernel.Faults;

namespace Cordon.Cli.Spectrum;

/// <summary><c>cordon spectrum convert FILE --to n42 --out FILE</c>: the same contents as N42-2012. The original stays what it is: evidence.</summary>
internal static class ConvertSpectrum
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "a file of spectra, in any format that can be read", HelpName = "FILE" };
        var to = new Option<string>("--to") { Description = "n42: ANSI N42.42-2012", DefaultValueFactory = _ => "n42" };
        var output = new Option<string>("--out") { Description = "where it goes; must not exist", HelpName = "FILE", Required = true };
        to.AcceptOnlyFromAmong("n42");
        var command = new Command("convert", "Write a file of spectra as N42.") { file, to, output };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(output)!));
        return command;
    }

    private static int Run(string path, string output)
    {
        if (File.Exists(output))
            throw new FaultException(new Fault("file.exists", output));
        var file = SpectrumFiles.Read(Inputs.Bytes(path), path);
        using (var made = new FileStream(output, FileMode.CreateNew, FileAccess.Write))
            made.Write(SpectrumFiles.WriteN42(file with { Name = Path.GetFileName(path) }));
        foreach (var warning in file.Warnings)
            Console.Error.WriteLine($"cordon: {warning}");
        if (file.LeftOut > 0)
            Console.Error.WriteLine($"cordon: {file.LeftOut} parts could not be read and are not in {output}");
        return ExitCode.Done;
    }
}
