using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Rules.Packs.Trust;

/// <summary>A semantic version and its order (semver.org, 2.0.0, section 11).</summary>
public sealed partial class PackVersion
{
    private readonly BigInteger[] _numbers;
    private readonly string[] _before;

    private PackVersion(BigInteger[] numbers, string[] before)
    {
        _numbers = numbers;
        _before = before;
    }

    /// <summary>Reads a version.</summary>
    /// <exception cref="FaultException"><c>rules.pack.version</c>.</exception>
    public static PackVersion Parse(string text, string where)
    {
        var match = Form().Match(text);
        return match.Success
            ? new([.. Enumerable.Range(1, 3).Select(i => BigInteger.Parse(match.Groups[i].Value, CultureInfo.InvariantCulture))], match.Groups[4].Success ? match.Groups[4].Value.Split('.') : [])
            : throw new FaultException(Fault.Of("rules.pack.version", where, ("version", text)));
    }

    /// <summary>Negative when this is the earlier one, zero when neither is.</summary>
    public int Order(PackVersion other)
    {
        for (var i = 0; i < _numbers.Length; i++)
        {
            if (_numbers[i] != other._numbers[i])
                return _numbers[i].CompareTo(other._numbers[i]);
        }

        // A version before the final one comes before it.
        if (_before.Length == 0 || other._before.Length == 0)
            return other._before.Length.CompareTo(_before.Length);
        for (var i = 0; i < Math.Min(_before.Length, other._before.Length); i++)
        {
            if (Compare(_before[i], other._before[i]) is not 0 and var order)
                return order;
        }

        return _before.Length.CompareTo(other._before.Length);
    }

    private static int Compare(string a, string b) => (BigInteger.TryParse(a, NumberStyles.None, CultureInfo.InvariantCulture, out var x), BigInteger.TryParse(b, NumberStyles.None, CultureInfo.InvariantCulture, out var y)) switch
    {
        (true, true) => x.CompareTo(y),
        (true, false) => -1,
        (false, true) => 1,
        _ => string.CompareOrdinal(a, b),
    };

    [GeneratedRegex(@"^(0|[1-9][0-9]{0,9})\.(0|[1-9][0-9]{0,9})\.(0|[1-9][0-9]{0,9})(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+){0,9}))?\z")]
    private static partial Regex Form();
}
