namespace Cordon.Engines.Matching.Evidence;

/// <summary>Check digits of the numberings that have them.</summary>
public static class CheckDigits
{
    /// <summary>IMO ship number: seven digits, the last of which is the last digit of the sum of the first six times 7 to 2 (IMO resolution A.1117(30)).</summary>
    public static bool IsImo(string digits)
    {
        if (digits.Length != 7 || !digits.All(char.IsAsciiDigit))
            return false;
        var sum = 0;
        for (var i = 0; i < 6; i++)
            sum += (digits[i] - '0') * (7 - i);
        return sum % 10 == digits[6] - '0';
    }

    /// <summary>Legal Entity Identifier: 20 letters and digits whose value modulo 97 is 1 (ISO 17442, ISO 7064 MOD 97-10).</summary>
    public static bool IsLei(string lei)
    {
        if (lei.Length != 20 || !lei.All(char.IsAsciiLetterOrDigit))
            return false;
        var rest = 0;
        foreach (var c in lei.ToUpperInvariant())
            rest = char.IsAsciiDigit(c) ? ((rest * 10) + (c - '0')) % 97 : ((rest * 100) + (c - 'A' + 10)) % 97;
        return rest == 1;
    }
}
