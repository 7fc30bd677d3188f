using System.Globalization;
using System.Text;
using Cordon.Engines.Proofs.Notes;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Proofs.Trust;

/// <summary>
/// Reads a trust policy (c2sp.org/tlog-policy, "Policy file syntax and structure"):
/// lines <c>log VKEY [URL]</c>, <c>witness NAME VKEY [URL]</c>, <c>group NAME all|any|K MEMBER…</c> and one <c>quorum NAME|none</c>; <c>#</c> begins a comment line.
/// </summary>
public sealed class PolicyReader
{
    private const int Longest = 1 << 20;
    private const int MostOfEach = 256;
    private const string None = "none";

    private readonly List<PolicyLog> _logs = [];
    private readonly List<PolicyWitness> _witnesses = [];
    private readonly Dictionary<string, Quorum> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private Quorum? _quorum;
    private int _line;

    private PolicyReader()
    {
    }

    /// <summary>Reads the bytes of a policy file.</summary>
    /// <exception cref="FaultException"><c>log.policy.malformed</c> with the line; <c>log.vkey.malformed</c>, <c>log.key.invalid</c></exception>
    public static TrustPolicy Read(ReadOnlySpan<byte> bytes) => new PolicyReader().ReadAll(bytes);

    private TrustPolicy ReadAll(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Longest)
            throw Malformed($"the file is longer than {Longest} bytes");
        // Names are octets to the specification; Latin-1 keeps each octet apart, and keys are decoded again as the UTF-8 they are.
        var lines = Encoding.Latin1.GetString(bytes).Split('\n');
        foreach (var line in lines)
        {
            _line++;
            if (line.Any(c => c is (< ' ' and not '\t') or '\x7f'))
                throw Malformed("it contains a control character; lines end in a newline only");
            var words = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0 && words[0][0] != '#')
                ReadLine(words);
        }

        return new TrustPolicy(_logs, _witnesses, _quorum ?? throw Malformed("there is no 'quorum' line; 'quorum none' asks for no witness"));
    }

    private void ReadLine(string[] words)
    {
        switch (words)
        {
            case ["log", var vkey]:
                AddLog(vkey, null);
                break;
            case ["log", var vkey, var url]:
                AddLog(vkey, url);
                break;
            case ["witness", var name, var vkey]:
                AddWitness(name, vkey, null);
                break;
            case ["witness", var name, var vkey, var url]:
                AddWitness(name, vkey, url);
                break;
            case ["group", var name, var needed, _, ..]:
                AddGroup(name, needed, words[3..]);
                break;
            case ["quorum", var name]:
                if (_quorum is not null)
                    throw Malformed("there is a 'quorum' line already");
                _quorum = name == None ? Quorum.None : Defined(name);
                break;
            default:
                throw Malformed("a line is 'log VKEY [URL]', 'witness NAME VKEY [URL]', 'group NAME all|any|NUMBER MEMBER…' or 'quorum NAME'");
        }
    }

    private void AddLog(string vkey, string? url)
    {
        var key = Key(vkey, SignatureType.Ed25519);
        if (_logs.Any(l => SamePoint(l.Key, key)))
            throw Malformed("a log with this public key is listed already");
        if (_logs.Count == MostOfEach)
            throw Malformed($"there are more than {MostOfEach} logs");
        _logs.Add(new PolicyLog(key, url));
    }

    private void AddWitness(string name, string vkey, string? url)
    {
        var key = Key(vkey, SignatureType.CosignatureV1);
        if (_witnesses.Any(w => SamePoint(w.Key, key)))
            throw Malformed("a witness with this public key is listed already");
        if (_witnesses.Count == MostOfEach)
            throw Malformed($"there are more than {MostOfEach} witnesses");
        var witness = new PolicyWitness(name, key, url);
        Define(witness);
        _witnesses.Add(witness);
    }

    private void AddGroup(string name, string needed, string[] members)
    {
        var found = members.Select(member =>
        {
            var defined = Defined(member);
            return _members.Add(member) ? defined : throw Malformed($"'{Shown(member)}' is a member of a group already");
        }).ToList();
        var count = needed switch
        {
            "all" => found.Count,
            "any" => 1,
            _ => needed.All(char.IsAsciiDigit) && int.TryParse(needed, NumberStyles.None, CultureInfo.InvariantCulture, out var k) ? k : 0,
        };
        if (count < 1 || count > found.Count)
            throw Malformed($"a group needs 'all', 'any' or a number from 1 to the number of its members, not '{Shown(needed)}'");
        if (_names.Count - _witnesses.Count == MostOfEach)
            throw Malformed($"there are more than {MostOfEach} groups");
        Define(new WitnessGroup(name, count, found));
    }

    private void Define(Quorum quorum)
    {
        if (quorum.Name == None || !_names.TryAdd(quorum.Name, quorum))
            throw Malformed($"the name '{Shown(quorum.Name)}' is taken");
    }

    private Quorum Defined(string name) =>
        _names.TryGetValue(name, out var quorum) ? quorum : throw Malformed($"no line above defines '{Shown(name)}'");

    private VerifierKey Key(string vkey, SignatureType type)
    {
        if (!StrictText.TryDecode(Encoding.Latin1.GetBytes(vkey), out var text))
            throw Malformed("the key's name is not valid UTF-8");
        var key = VerifierKey.Parse(text);
        return key.Type == type ? key : throw Malformed($"this line takes a key of signature type {(int)type}, not {(int)key.Type}");
    }

    private static bool SamePoint(VerifierKey one, VerifierKey other) => one.Verifier.PublicKey.Span.SequenceEqual(other.Verifier.PublicKey.Span);

    private static string Shown(string octets) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(octets));

    private FaultException Malformed(string problem) =>
        new(Fault.Of("log.policy.malformed", $"line {_line}", ("problem", problem)));
}
