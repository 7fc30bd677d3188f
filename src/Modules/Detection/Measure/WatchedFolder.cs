using System.Security.Cryptography;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Modules.Detection.Contracts;

namespace Cordon.Modules.Detection.Measure;

/// <summary>
/// Takes files out of the folder that instruments write into, each renamed into place by whoever writes it: every one becomes an alarm, also one that cannot be read. What was taken goes to <c>taken</c>; what is
/// too large to be taken goes to <c>refused</c>, with a text beside it that says why: nothing is lost, and no file stops another.
/// </summary>
internal sealed class WatchedFolder(DetectionPolicy policy, DetectionRecords records, AlarmIntake intake)
{
    private static readonly Actor Folder = Actor.System("alarms-folder");
    private static readonly string[] Unfinished = [".part", ".tmp", ".crdownload"];

    public async Task ReadAsync(CancellationToken cancellation)
    {
        if (policy.Folder is not { } folder || !Directory.Exists(folder))
            return;
        foreach (var file in Directory.EnumerateFiles(folder).Where(IsFinished).Order(StringComparer.Ordinal))
        {
            if (new FileInfo(file).Length is 0 or > SpectrumJudge.Largest)
            {
                var refused = Fault.Of("detection.file", Path.GetFileName(file), ("most", SpectrumJudge.Largest >> 20));
                await File.WriteAllTextAsync(Move(file, "refused") + ".txt", FaultTexts.Say(refused) + "\n", cancellation);
                continue;
            }

            var (name, content) = (UploadedFile.NameOf(file, SpectrumJudge.Largest), await File.ReadAllBytesAsync(file, cancellation));
            // A node that ended after it recorded a file and before it moved it finds the file again.
            if (!await records.HasFileAsync(Convert.ToHexStringLower(SHA256.HashData(content)), cancellation))
                await intake.RaiseAsync(Folder, new AlarmForm(), new SafetyForm(), name, content, AlarmSource.Folder, null, cancellation);
            Move(file, "taken");
        }
    }

    private static bool IsFinished(string file) => Path.GetFileName(file) is var name && !name.StartsWith('.') && !Unfinished.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    private static string Move(string file, string to)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(file)!, to)).FullName;
        var target = Path.Combine(folder, Path.GetFileName(file));
        File.Move(file, target, overwrite: true);
        return target;
    }
}
