using System.Collections.Immutable;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Files.Reading;

/// <summary>One file on its way from bytes to contents: its name, what was noticed in it, and how much of the bounds it has used.</summary>
internal sealed class FileBeingRead(string name, string sha256)
{
    private readonly List<Fault> _warnings = [];
    private readonly Dictionary<string, int> _kinds = [];
    private long _channels;
    private long _unpacked;

    public string Name => name;

    public string Sha256 => sha256;

    public int LeftOut { get; private set; }

    /// <summary>The place of a line, for a person to find.</summary>
    public string Line(int line, string path) => path.Length == 0 ? $"{name}:{line}" : $"{name}:{line} {path}";

    /// <summary>The place of a byte.</summary>
    public string Byte(long offset) => $"{name} byte {offset}";

    public void Warn(Fault fault)
    {
        var seen = _kinds[fault.Code] = _kinds.GetValueOrDefault(fault.Code) + 1;
        if (seen <= Bounds.WarningsOfAKind)
            _warnings.Add(fault);
    }

    /// <summary>A spectrum or count that could not be read is missing in the contents, and says so.</summary>
    public void LeaveOut(Fault fault)
    {
        LeftOut++;
        Warn(fault);
    }

    /// <summary>From here on the file could not be read at all; the fault of it, where that happened.</summary>
    public Fault? Broken { get; private set; }

    /// <summary>What follows is missing in the contents; what came before stands.</summary>
    public void Break(Fault fault)
    {
        Broken = fault;
        LeaveOut(fault);
    }

    public ImmutableArray<Fault> Warnings() =>
    [
        .. _warnings,
        .. _kinds.Where(k => k.Value > Bounds.WarningsOfAKind).Select(k => Fault.Of("spectrum.warnings.more", name, ("code", k.Key), ("count", k.Value - Bounds.WarningsOfAKind))),
    ];

    /// <summary>What stops the reading.</summary>
    public static FaultException Stop(string code, string where, params (string Name, object? Value)[] arguments) => new(Fault.Of(code, where, arguments));

    /// <summary>Counts bytes that came out of a compression.</summary>
    /// <exception cref="FaultException">More than any spectra need.</exception>
    public void ClaimUnpacked(int bytes, string where)
    {
        _unpacked += bytes;
        if (_unpacked > Bounds.Unpacked)
            throw Stop("spectrum.uri.large", where, ("most", Bounds.Unpacked));
    }

    /// <summary>Counts the channels of a spectrum that is about to be made.</summary>
    /// <exception cref="FaultException">The file claims more than any instrument writes.</exception>
    public void Claim(int channels, string where)
    {
        _channels += channels;
        if (_channels > Bounds.AllChannels)
            throw Stop("spectrum.file.channels", where, ("most", Bounds.AllChannels));
    }
}
